'use client'

import { useEffect, useRef, type RefObject } from 'react'

/**
 * Moves focus into the panel each time the reader opens something, and back to what opened it
 * when the panel closes with the focus inside. A replay that moves the panel changes neither.
 *
 * @param opened rises with every opening by the reader
 * @param shown whether the panel is in the page
 */
export function usePanelFocus(
  panel: RefObject<HTMLElement | null>,
  opened: number,
  shown: boolean,
): void {
  const opener = useRef<Element | null>(null)
  // From zero: the panel may come into the page after it was opened.
  const seen = useRef(0)
  const wasShown = useRef(shown)

  useEffect(() => {
    if (!shown || opened === seen.current) return
    seen.current = opened
    const active = document.activeElement
    if (active && active !== document.body && !panel.current?.contains(active)) {
      opener.current = active
    }
    panel.current?.focus({ preventScroll: true })
  }, [opened, shown, panel])

  useEffect(() => {
    const closedNow = wasShown.current && !shown
    wasShown.current = shown
    // The panel is gone by now, so focus that was inside it has fallen to the body.
    if (!closedNow || document.activeElement !== document.body) return
    const target = opener.current
    if (target instanceof HTMLElement && target.isConnected) target.focus({ preventScroll: true })
  }, [shown])
}
