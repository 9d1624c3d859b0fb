'use client'

import { useEffect, useState, type RefObject } from 'react'

export interface NearOptions {
  /** What scrolls around the element. @default the page */
  readonly scroller?: RefObject<HTMLElement | null>
  /** How far beyond the view is near, as an observer's `rootMargin`. */
  readonly margin: string
  /** Stays near once it has been. @default false */
  readonly lasting?: boolean
}

/** Whether an element is in view or near it; always, where nothing can tell. */
export function useNear(
  element: RefObject<Element | null>,
  { scroller, margin, lasting = false }: NearOptions,
): boolean {
  const [near, setNear] = useState(false)
  const settled = lasting && near
  useEffect(() => {
    const target = element.current
    if (!target || settled) return
    if (typeof IntersectionObserver === 'undefined') {
      setNear(true)
      return
    }
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.at(-1)?.isIntersecting ?? false),
      { root: scroller?.current ?? null, rootMargin: margin },
    )
    observer.observe(target)
    return () => observer.disconnect()
  }, [element, scroller, margin, settled])
  return near
}
