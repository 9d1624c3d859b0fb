import type { PDFDocumentProxy } from 'pdfjs-dist'
import { maxPicturePixels } from './pdf-limits.ts'
import { takePdfParser } from './pdf-parser.ts'

/** How long a parser may take to put a file away, in ms. */
const patienceMs = 1000

/** The file is encrypted with a password that nobody gave. */
export class LockedPdfError extends Error {
  override readonly name = 'LockedPdfError'
}

/**
 * Opens a PDF with everything off that acts by itself: no script, no XFA forms, no `eval`, no
 * fetching, no web fonts, no WebAssembly. Links, attachments and launch actions are never read,
 * because no annotation is ever drawn.
 *
 * @param signal closes the file and frees what its parser holds
 * @throws LockedPdfError, or pdf.js's own error for a damaged file
 */
export async function openPdf(bytes: Blob, signal: AbortSignal): Promise<PDFDocumentProxy> {
  const [pdfjs, buffer] = await Promise.all([import('pdfjs-dist'), bytes.arrayBuffer()])
  const { worker, release } = await takePdfParser(pdfjs)
  const task = pdfjs.getDocument({
    data: new Uint8Array(buffer),
    ...(worker ? { worker } : {}),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: true,
    useWasm: false,
    useWorkerFetch: false,
    disableRange: true,
    disableStream: true,
    disableAutoFetch: true,
    disableWorkerRendering: true,
    maxImageSize: maxPicturePixels,
    canvasMaxAreaInBytes: maxPicturePixels * 4,
    stopAtErrors: false,
  })
  let idle = false
  let closed = false
  const close = (): void => {
    if (closed) return
    closed = true
    // A parser that does not answer is caught in a page of this file and ends with it.
    const timer = setTimeout(() => release(false), patienceMs)
    const done = (usable: boolean) => (): void => {
      clearTimeout(timer)
      release(usable)
    }
    void task.destroy().then(done(idle), done(false))
  }
  signal.addEventListener('abort', close, { once: true })
  if (signal.aborted) close()
  try {
    const document = await task.promise
    idle = true
    return document
  } catch (error) {
    close()
    if (error instanceof pdfjs.PasswordException) throw new LockedPdfError()
    throw error
  }
}
