import type { PDFDocumentProxy } from 'pdfjs-dist'
import { maxPicturePixels } from './pdf-limits.ts'
import { startPdfWorker } from './pdf-worker.ts'

/** An open PDF. Pages are read when they are asked for. */
export interface PdfFile {
  readonly document: PDFDocumentProxy
  /** Frees the parser and everything it holds. */
  readonly close: () => void
}

/** The file is encrypted with a password that nobody gave. */
export class LockedPdfError extends Error {
  override readonly name = 'LockedPdfError'
}

/**
 * Opens a PDF with everything off that acts by itself: no script, no XFA forms, no `eval`, no
 * fetching, no web fonts, no WebAssembly. Links, attachments and launch actions are never read,
 * because no annotation is ever drawn.
 *
 * @throws LockedPdfError, or pdf.js's own error for a damaged file
 */
export async function openPdf(bytes: Blob): Promise<PdfFile> {
  const [pdfjs, port, buffer] = await Promise.all([
    import('pdfjs-dist'),
    startPdfWorker(),
    bytes.arrayBuffer(),
  ])
  // Without a worker it parses here, slower but all the same.
  if (!port) await import('pdfjs-dist/build/pdf.worker.min.mjs')
  const verbosity = pdfjs.VerbosityLevel.ERRORS
  // Its types say that a port is always null.
  const options: object = { port, verbosity }
  const worker = port ? new pdfjs.PDFWorker(options) : undefined
  const task = pdfjs.getDocument({
    data: new Uint8Array(buffer),
    ...(worker ? { worker } : {}),
    verbosity,
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
  const close = (): void => {
    void task.destroy().finally(() => {
      worker?.destroy()
      port?.terminate()
    })
  }
  try {
    return { document: await task.promise, close }
  } catch (error) {
    close()
    if (error instanceof pdfjs.PasswordException) throw new LockedPdfError()
    throw error
  }
}
