'use client'

import { useLayoutEffect, useState, type RefObject } from 'react'
import type { ZoomState } from '../image/use-zoom.ts'
import { nextStep, zoomMax, zoomMin } from '../image/zoom-steps.ts'

/** A page is never fitted to more than this: past it, lines are too long to read. */
const widest = 1.6

/**
 * CSS pixels per point: the first page as wide as the panel, or what the reader chose.
 *
 * @param width the first page's, in points
 */
export function usePdfZoom(scroller: RefObject<HTMLElement | null>, width: number): ZoomState {
  const [chosen, setChosen] = useState<number | null>(null)
  const [room, setRoom] = useState(0)
  const fitted = Math.min(widest, Math.max(zoomMin, room / width)) || 1
  const scale = chosen ?? fitted

  useLayoutEffect(() => {
    const area = scroller.current
    if (!area) return
    const measure = (): void => {
      const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(area)
      setRoom(area.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd))
    }
    measure()
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(measure)
    observer.observe(area)
    return () => observer.disconnect()
  }, [scroller])

  return {
    fitted: chosen === null,
    scale,
    canZoomIn: scale < zoomMax,
    canZoomOut: scale > zoomMin,
    zoomIn: () => setChosen(nextStep(scale, 1)),
    zoomOut: () => setChosen(nextStep(scale, -1)),
    fit: () => setChosen(null),
  }
}
