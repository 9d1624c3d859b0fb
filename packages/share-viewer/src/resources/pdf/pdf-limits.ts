/** A file larger than this is offered as a download, in bytes. */
export const pdfLimit = 50_000_000
/** Pages after this one are named, not drawn. */
export const maxPdfPages = 500
/** Pixels of one page's canvas, and of one picture inside a page. */
export const maxPagePixels = 12_000_000
export const maxPicturePixels = 24_000_000
/** The longest side of a page that is drawn, in points: a hostile file may claim any. */
export const maxPageSide = 20_000

/**
 * Canvas pixels per point: sharp on the reader's screen, but never more than a canvas may hold.
 *
 * @param scale CSS pixels per point
 * @param density device pixels per CSS pixel
 */
export function canvasScale(width: number, height: number, scale: number, density: number): number {
  const pixels = width * height * (scale * density) ** 2
  return pixels <= maxPagePixels ? scale * density : Math.sqrt(maxPagePixels / (width * height))
}
