import { decodeBase64 } from './base64.ts'

const maxDataImage = 5_000_000

/** Whether a data URL is a plain raster picture of at most 5 MB. */
export function isSafeDataImage(address: string): boolean {
  return (
    address.length <= maxDataImage * 1.4 &&
    /^data:image\/(png|jpeg|gif|webp);base64,/i.test(address)
  )
}

/**
 * The bytes of a data URL, without `fetch`: a strict `connect-src` refuses it.
 *
 * @returns `null` when it is not one
 */
export function decodeDataUrl(address: string): Blob | null {
  const match = /^data:([^,]*?)(;base64)?,(.*)$/is.exec(address)
  if (!match) return null
  const [, type = '', base64, body = ''] = match
  try {
    const text = decodeURIComponent(body)
    return new Blob([base64 ? decodeBase64(text) : text], { type })
  } catch {
    return null
  }
}
