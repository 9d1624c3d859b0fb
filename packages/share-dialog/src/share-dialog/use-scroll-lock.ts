'use client'

import { useLayoutEffect } from 'react'

/**
 * Keeps the page behind from scrolling, without a style element (none passes a strict CSP) and
 * without moving anything: the scrollbar's place stays reserved.
 */
export function useScrollLock(): void {
  useLayoutEffect(() => {
    const root = document.documentElement
    const { overflow, scrollbarGutter } = root.style
    if (window.innerWidth > root.clientWidth) root.style.scrollbarGutter = 'stable'
    root.style.overflow = 'hidden'
    return () => {
      root.style.overflow = overflow
      root.style.scrollbarGutter = scrollbarGutter
    }
  }, [])
}
