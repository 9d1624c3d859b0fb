'use client'

import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import { scrollAreaOf, type ScrollArea } from '../replay/scroll-area.ts'
import { usePanelStore } from './panel-context.ts'

interface Held {
  readonly area: ScrollArea
  readonly element: Element
  readonly top: number
}

/**
 * Keeps what the reader was reading where it was when the panel opens or closes beside it: the
 * column changes its width, and everything above it its height.
 */
export function usePanelAnchor(anchor: RefObject<HTMLElement | null>, open: boolean): void {
  const store = usePanelStore()
  const held = useRef<Held | null>(null)

  useEffect(
    () =>
      store.subscribe(() => {
        const opens = store.getSnapshot().item !== null
        held.current = opens === open ? null : hold(anchor.current)
      }),
    [store, anchor, open],
  )

  useLayoutEffect(() => {
    const before = held.current
    held.current = null
    if (!before?.element.isConnected) return
    const moved = before.element.getBoundingClientRect().top - before.top
    if (Math.abs(moved) >= 1) before.area.element.scrollTop += moved
  }, [open])
}

/** What was pressed, if it can be seen; else whatever stands near the top of the view. */
function hold(anchor: HTMLElement | null): Held | null {
  const main = anchor?.closest('.pt-layout')?.querySelector('.pt-main')
  if (!main || !anchor) return null
  const area = scrollAreaOf(anchor)
  // At its beginning a page stays at its beginning.
  if (area.element.scrollTop < 1) return null
  const height = globalThis.innerHeight
  const { left, width } = main.getBoundingClientRect()
  const candidates = [
    document.activeElement,
    ...[0.15, 0.3, 0.5].map((share) => document.elementFromPoint(left + width / 2, height * share)),
  ]
  for (const element of candidates) {
    if (!element || element === main || !main.contains(element)) continue
    const { top, bottom } = element.getBoundingClientRect()
    if (bottom > 0 && top < height) return { area, element, top }
  }
  return null
}
