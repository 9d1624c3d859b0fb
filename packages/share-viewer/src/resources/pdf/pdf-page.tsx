'use client'

import type { PDFDocumentProxy } from 'pdfjs-dist'
import { memo, useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react'
import { usePanelLabels } from '../../panel/panel-labels-context.ts'
import { useNear } from '../../view/use-near.ts'
import { usePageDrawing } from './use-page-drawing.ts'

export interface PdfPageProps {
  readonly document: PDFDocumentProxy
  /** From 1. */
  readonly number: number
  /** CSS pixels per point. */
  readonly scale: number
  /** Width and height in points until the page is read. */
  readonly assumed: readonly [number, number]
  readonly scroller: RefObject<HTMLElement | null>
  readonly onSize?: (size: readonly [number, number]) => void
}

/** One page: paper at once, ink when it comes near, its words as text that can be selected. */
export const PdfPage = memo(function PdfPage(props: PdfPageProps): ReactNode {
  const { document, number, scale, assumed, scroller, onSize } = props
  const labels = usePanelLabels()
  const page = useRef<HTMLDivElement>(null)
  const near = useNear(page, { scroller, margin: '100% 0px' })
  const { canvas, text, size, failed } = usePageDrawing(document, number, scale, near)
  const [width, height] = size ?? assumed

  useLayoutEffect(() => {
    page.current?.style.setProperty('--_page-width', String(width))
    page.current?.style.setProperty('--_page-height', String(height))
    if (size) onSize?.(size)
  }, [width, height, size, onSize])

  return (
    <div
      ref={page}
      className="pt-pdf-page"
      role="group"
      aria-label={labels.pdfPage(number)}
      data-state={failed ? 'failed' : undefined}
    >
      <div ref={canvas} className="pt-pdf-ink" aria-hidden="true" />
      <div ref={text} className="pt-pdf-text" />
      {failed ? <p className="pt-pdf-failed">{labels.broken}</p> : null}
    </div>
  )
})
