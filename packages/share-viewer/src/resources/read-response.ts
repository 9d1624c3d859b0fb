import type { LoadedBytes } from './load-resource.ts'

/** Reads a response up to a limit, then hangs up. */
export async function readResponse(response: Response, maxBytes: number): Promise<LoadedBytes> {
  const type = response.headers.get('content-type') ?? ''
  const declared = Number(response.headers.get('content-length') ?? Number.NaN)
  const size = Number.isFinite(declared) ? declared : undefined
  if (!response.body) {
    const blob = await response.blob()
    return { blob: blob.slice(0, maxBytes, type), size: blob.size, truncated: blob.size > maxBytes }
  }
  const reader = response.body.getReader()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return { blob: new Blob(chunks, { type }), size: length, truncated: false }
    const room = maxBytes - length
    if (value.byteLength > room) {
      chunks.push(value.slice(0, room))
      await reader.cancel()
      return { blob: new Blob(chunks, { type }), size, truncated: true }
    }
    chunks.push(value)
    length += value.byteLength
  }
}
