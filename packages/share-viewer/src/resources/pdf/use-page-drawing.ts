'use client'

import type { PDFDocumentProxy, PDFPageProxy, RenderTask, TextLayer } from 'pdfjs-dist'
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { drawPage } from './draw-page.ts'
import { maxPageSide } from './pdf-limits.ts'

export interface PageDrawing {
  readonly canvas: RefObject<HTMLDivElement | null>
  readonly text: RefObject<HTMLDivElement | null>
  /** Width and height in points, once known. */
  readonly size: readonly [number, number] | null
  readonly failed: boolean
}

/** Reads, draws and letters a page while it is near; lets go of its pixels when it is far. */
export function usePageDrawing(
  pdf: PDFDocumentProxy,
  number: number,
  scale: number,
  near: boolean,
): PageDrawing {
  const canvas = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const [page, setPage] = useState<PDFPageProxy | null>(null)
  const [failed, setFailed] = useState(false)

  useEffect(() => {
    if (!near || page) return
    let wanted = true
    pdf.getPage(number).then(
      (found) => {
        if (!wanted) return
        const { width, height } = found.getViewport({ scale: 1 })
        if (Math.max(width, height) > maxPageSide) setFailed(true)
        else setPage(found)
      },
      () => wanted && setFailed(true),
    )
    return () => {
      wanted = false
    }
  }, [pdf, number, near, page])

  useEffect(() => {
    const host = canvas.current
    if (!page || !host) return
    if (!near) {
      host.replaceChildren()
      page.cleanup()
      return
    }
    let task: RenderTask | null = null
    // A gesture passes many scales; only the one it ends at is drawn. Until then the last drawing
    // is stretched.
    const timer = setTimeout(
      () => {
        const drawing = drawPage(page, scale)
        task = drawing.task
        task.promise.then(
          () => host.replaceChildren(drawing.canvas),
          (error: unknown) => {
            const ended = error instanceof Error && error.name === 'RenderingCancelledException'
            if (!ended) setFailed(true)
          },
        )
      },
      host.childElementCount > 0 ? 120 : 0,
    )
    return () => {
      clearTimeout(timer)
      task?.cancel()
    }
  }, [page, scale, near])

  const lettered = useRef(false)
  useEffect(() => {
    const container = text.current
    if (!page || !near || !container || lettered.current) return
    let layer: TextLayer | null = null
    let wanted = true
    import('pdfjs-dist')
      .then(async (pdfjs) => {
        // The reader may have left meanwhile, and the document with them.
        if (!wanted) return
        layer = new pdfjs.TextLayer({
          textContentSource: page.streamTextContent(),
          container,
          viewport: page.getViewport({ scale: 1 }),
        })
        await layer.render()
        lettered.current = true
      })
      // The drawing stands without it.
      .catch(() => {})
    return () => {
      wanted = false
      if (lettered.current) return
      layer?.cancel()
      container.replaceChildren()
    }
  }, [page, near])

  const size = useMemo(() => {
    const view = page?.getViewport({ scale: 1 })
    return view ? ([view.width, view.height] as const) : null
  }, [page])
  return { canvas, text, size, failed }
}
