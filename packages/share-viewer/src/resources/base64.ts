/**
 * Base64 (also base64url, also with spaces) to bytes.
 *
 * @throws DOMException when it is neither
 */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(
    text
      .replace(/[\s=]+/g, '')
      .replaceAll('-', '+')
      .replaceAll('_', '/'),
  )
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i)
  return bytes
}
