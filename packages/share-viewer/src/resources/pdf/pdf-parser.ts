import type { PDFWorker } from 'pdfjs-dist'
import { startPdfWorker } from './pdf-worker.ts'

/** One parser, and how to give it back. */
export interface PdfParser {
  /** `undefined` where no worker may start: pdf.js then parses on the page. */
  readonly worker: PDFWorker | undefined
  /** @param idle nothing is under way in it, so the next file may use it */
  readonly release: (idle: boolean) => void
}

const idleMs = 30_000
let idle: { readonly parser: PdfParser; readonly timer: ReturnType<typeof setTimeout> } | null =
  null

/** A parser that is waiting, else a new one: starting it takes longer than most files do. */
export async function takePdfParser(pdfjs: typeof import('pdfjs-dist')): Promise<PdfParser> {
  if (idle) {
    const { parser, timer } = idle
    idle = null
    clearTimeout(timer)
    return parser
  }
  const port = await startPdfWorker()
  if (!port) {
    await import('pdfjs-dist/build/pdf.worker.min.mjs')
    return { worker: undefined, release: () => {} }
  }
  // Its types say that a port is always null.
  const options: object = { port, verbosity: pdfjs.VerbosityLevel.ERRORS }
  const worker = new pdfjs.PDFWorker(options)
  let ended = false
  const end = (): void => {
    ended = true
    worker.destroy()
    port.terminate()
  }
  const parser: PdfParser = {
    worker,
    release: (usable) => {
      if (ended) return
      if (!usable || idle) return end()
      const timer = setTimeout(() => {
        idle = null
        end()
      }, idleMs)
      idle = { parser, timer }
    },
  }
  return parser
}
