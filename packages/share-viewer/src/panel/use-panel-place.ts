'use client'

import { useLayoutEffect, useState, type RefCallback, type RefObject } from 'react'

const sideBySide = 960

export interface PanelPlace {
  /** `null` until the page was measured. */
  readonly mode: 'side' | 'sheet' | null
  readonly direction: 'ltr' | 'rtl'
  /** Keeps the sheet above the replay bar. */
  readonly sheetRef: RefCallback<HTMLElement>
}

/** Where the panel goes, by the width of the page it belongs to rather than of the screen. */
export function usePanelPlace(anchor: RefObject<HTMLElement | null>, open: boolean): PanelPlace {
  const [mode, setMode] = useState<'side' | 'sheet' | null>(null)
  const [direction, setDirection] = useState<'ltr' | 'rtl'>('ltr')
  const [sheet, setSheet] = useState<HTMLElement | null>(null)

  useLayoutEffect(() => {
    if (!open) return
    const page = pageOf(anchor.current)
    if (!page) return
    const measure = (): void => {
      setMode(page.clientWidth >= sideBySide ? 'side' : 'sheet')
      setDirection(getComputedStyle(page).direction === 'rtl' ? 'rtl' : 'ltr')
    }
    measure()
    return observe(page, measure)
  }, [anchor, open])

  useLayoutEffect(() => {
    const bar = pageOf(anchor.current)?.querySelector('.pt-replay-bar')
    if (!sheet || !bar) return
    const measure = (): void =>
      sheet.style.setProperty('--_bar-size', `${bar.getBoundingClientRect().height}px`)
    measure()
    return observe(bar, measure)
  }, [anchor, sheet])
  return { mode, direction, sheetRef: setSheet }
}

function pageOf(anchor: HTMLElement | null): Element | null {
  return anchor?.closest('.pt-page') ?? anchor?.parentElement ?? null
}

function observe(element: Element, callback: () => void): () => void {
  if (typeof ResizeObserver === 'undefined') return () => {}
  const observer = new ResizeObserver(callback)
  observer.observe(element)
  return () => observer.disconnect()
}
