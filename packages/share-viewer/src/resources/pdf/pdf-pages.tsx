'use client'

import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { usePanelLabels } from '../../panel/panel-labels-context.ts'
import { ZoomControls } from '../image/zoom-controls.tsx'
import { maxPdfPages } from './pdf-limits.ts'
import { PdfPage } from './pdf-page.tsx'
import { PdfPageField } from './pdf-page-field.tsx'
import { usePdfPlace } from './use-pdf-place.ts'
import { usePdfZoom } from './use-pdf-zoom.ts'

export interface PdfPagesProps {
  readonly document: PDFDocumentProxy
}

/** A4, until the first page says otherwise. */
const assumed = [595, 842] as const

/** All pages one below the other; only those near the reader are drawn. */
export function PdfPages({ document }: PdfPagesProps): ReactNode {
  const labels = usePanelLabels()
  const scroller = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<readonly [number, number]>(assumed)
  const zoom = usePdfZoom(scroller, size[0])
  const count = Math.min(document.numPages, maxPdfPages)
  const place = usePdfPlace(scroller, count, zoom.scale)

  useLayoutEffect(() => {
    scroller.current?.style.setProperty('--total-scale-factor', String(zoom.scale))
  }, [zoom.scale])

  const keys: Readonly<Record<string, () => void>> = {
    '+': zoom.zoomIn,
    '=': zoom.zoomIn,
    '-': zoom.zoomOut,
    '0': zoom.fit,
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, event.key)) return
    event.preventDefault()
    keys[event.key]?.()
  }
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys have buttons beside them */}
      <div
        ref={scroller}
        className="pt-pdf"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll area must be reachable by keyboard
        tabIndex={0}
        role="group"
        aria-label={labels.pdfArea}
        onKeyDown={onKeyDown}
      >
        {Array.from({ length: count }, (_, index) => (
          <PdfPage
            // oxlint-disable-next-line react/no-array-index-key -- a page is its number
            key={index}
            document={document}
            number={index + 1}
            scale={zoom.scale}
            assumed={size}
            scroller={scroller}
            {...(index === 0 ? { onSize: setSize } : {})}
          />
        ))}
      </div>
      <ZoomControls zoom={zoom}>
        <PdfPageField page={place.page} count={count} onGo={place.go} />
      </ZoomControls>
    </>
  )
}
