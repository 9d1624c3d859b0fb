'use client'

import { useEffect, useState, type RefObject } from 'react'

const splitFrom = 720

/** Whether an element has room for two columns of code. */
export function useWide(element: RefObject<HTMLElement | null>): boolean {
  const [wide, setWide] = useState(false)
  useEffect(() => {
    const target = element.current
    if (!target) return
    const measure = (): void => setWide(target.clientWidth >= splitFrom)
    measure()
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(measure)
    observer.observe(target)
    return () => observer.disconnect()
  }, [element])
  return wide
}
