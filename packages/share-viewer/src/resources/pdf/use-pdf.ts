'use client'

import { useEffect, useState } from 'react'
import { LockedPdfError, openPdf, type PdfFile } from './open-pdf.ts'

export type PdfState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly file: PdfFile }
  | { readonly status: 'locked' }
  | { readonly status: 'broken' }

const loading: PdfState = { status: 'loading' }

/** An open PDF for as long as the preview shows it. */
export function usePdf(bytes: Blob | null, attempt: number): PdfState {
  const [state, setState] = useState<PdfState>(loading)
  useEffect(() => {
    if (!bytes) return
    let wanted = true
    let opened: PdfFile | null = null
    setState(loading)
    openPdf(bytes).then(
      (file) => {
        opened = file
        if (wanted) setState({ status: 'ready', file })
        else file.close()
      },
      (error: unknown) =>
        wanted && setState({ status: error instanceof LockedPdfError ? 'locked' : 'broken' }),
    )
    return () => {
      wanted = false
      opened?.close()
    }
  }, [bytes, attempt])
  return state
}
