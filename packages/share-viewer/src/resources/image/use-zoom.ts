'use client'

import { useEffect, useLayoutEffect, useState, type RefObject } from 'react'
import { nextStep, zoomMax, zoomMin } from './zoom-steps.ts'

/** What the zoom buttons need to know and do. */
export interface ZoomState {
  /** The whole is shown. */
  readonly fitted: boolean
  /** Screen pixels per pixel of the picture, or per point of a page. */
  readonly scale: number
  readonly canZoomIn: boolean
  readonly canZoomOut: boolean
  readonly zoomIn: () => void
  readonly zoomOut: () => void
  readonly fit: () => void
}

export interface Zoom extends ZoomState {
  readonly zoomTo: (scale: number) => void
  /** Reads the fitted scale again, once the picture has a size. */
  readonly measure: () => void
}

/** Zooming by changing the picture's real size, so that scrolling, touch and keys just work. */
export function useZoom(
  canvas: RefObject<HTMLElement | null>,
  image: RefObject<HTMLImageElement | null>,
): Zoom {
  const [scale, setScale] = useState<number | null>(null)
  const [fitScale, setFitScale] = useState(1)
  const current = scale ?? fitScale

  const measure = (): void => {
    const { width = 0, naturalWidth = 0 } = image.current ?? {}
    if (scale === null && width > 0 && naturalWidth > 0) setFitScale(width / naturalWidth)
  }
  const zoomTo = (next: number): void => {
    const wanted = Math.min(zoomMax, Math.max(zoomMin, next))
    setScale(wanted)
  }

  useLayoutEffect(() => {
    const picture = image.current
    const area = canvas.current
    if (!picture || !area) return
    const x = (area.scrollLeft + area.clientWidth / 2) / Math.max(1, area.scrollWidth)
    const y = (area.scrollTop + area.clientHeight / 2) / Math.max(1, area.scrollHeight)
    if (scale === null) {
      picture.style.removeProperty('inline-size')
      return
    }
    picture.style.setProperty('inline-size', `${picture.naturalWidth * scale}px`)
    // What was in the middle stays there.
    area.scrollTo(
      x * area.scrollWidth - area.clientWidth / 2,
      y * area.scrollHeight - area.clientHeight / 2,
    )
  }, [scale, canvas, image])

  useEffect(() => {
    const area = canvas.current
    if (!area) return
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      zoomTo(current * Math.exp(-event.deltaY / 300))
    }
    // React listens passively, and a passive listener cannot keep the page from zooming.
    area.addEventListener('wheel', onWheel, { passive: false })
    return () => area.removeEventListener('wheel', onWheel)
  }, [canvas, current])

  return {
    fitted: scale === null,
    scale: current,
    canZoomIn: current < zoomMax,
    canZoomOut: current > zoomMin,
    zoomIn: () => zoomTo(nextStep(current, 1)),
    zoomOut: () => zoomTo(nextStep(current, -1)),
    zoomTo,
    fit: () => setScale(null),
    measure,
  }
}
