'use client'

import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import { LockedPdfError, openPdf } from './open-pdf.ts'

export type PdfState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly document: PDFDocumentProxy }
  | { readonly status: 'locked' }
  | { readonly status: 'broken' }

const loading: PdfState = { status: 'loading' }

/** An open PDF for as long as the preview shows it. */
export function usePdf(bytes: Blob | null, attempt: number): PdfState {
  const [state, setState] = useState<PdfState>(loading)
  useEffect(() => {
    if (!bytes) return
    const controller = new AbortController()
    const { signal } = controller
    setState(loading)
    openPdf(bytes, signal).then(
      (document) => signal.aborted || setState({ status: 'ready', document }),
      (error: unknown) =>
        signal.aborted ||
        setState({ status: error instanceof LockedPdfError ? 'locked' : 'broken' }),
    )
    return () => controller.abort()
  }, [bytes, attempt])
  return state
}
