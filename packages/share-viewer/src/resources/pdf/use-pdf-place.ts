'use client'

import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'

export interface PdfPlace {
  /** The page in the middle of the view, from 1. */
  readonly page: number
  readonly go: (page: number) => void
}

/** Which page the reader is at; keeps the place when the scale changes. */
export function usePdfPlace(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  scale: number,
): PdfPlace {
  const [page, setPage] = useState(1)
  const share = useRef(0)

  useEffect(() => {
    const area = scroller.current
    if (!area) return
    const onScroll = (): void => {
      share.current = area.scrollTop / Math.max(1, area.scrollHeight)
      setPage(pageAt(area))
    }
    area.addEventListener('scroll', onScroll, { passive: true })
    return () => area.removeEventListener('scroll', onScroll)
  }, [scroller])

  useLayoutEffect(() => {
    const area = scroller.current
    area?.scrollTo({ top: share.current * area.scrollHeight })
  }, [scroller, scale])

  const go = (wanted: number): void => {
    const area = scroller.current
    const target = area?.children[Math.min(count, Math.max(1, wanted)) - 1]
    if (!area || !target) return
    const from = area.getBoundingClientRect().top + 8
    area.scrollBy({ top: target.getBoundingClientRect().top - from })
    setPage(Math.min(count, Math.max(1, wanted)))
  }
  return { page, go }
}

/** By halving: a long document has hundreds of pages and a scroll has many events. */
function pageAt(area: HTMLElement): number {
  const { top, height } = area.getBoundingClientRect()
  const middle = top + height / 2
  let low = 0
  let high = area.children.length - 1
  while (low < high) {
    const at = (low + high) >> 1
    if ((area.children[at]?.getBoundingClientRect().bottom ?? 0) < middle) low = at + 1
    else high = at
  }
  return low + 1
}
