'use client'

import { startTransition, useEffect, useState, type RefObject } from 'react'

/** The page's width from which there is room beside the text. As in outline.css. */
const roomFromPx = 1240
const slice = 200

/**
 * How many entries to draw: none before there is room for them beside the text (so that neither a
 * server's HTML nor a phone pays for them), then more and more, never holding up the page.
 */
export function useOutlineRoom(anchor: RefObject<HTMLElement | null>, count: number): number {
  const [room, setRoom] = useState(false)
  const [drawn, setDrawn] = useState(slice)
  useEffect(() => {
    const page = anchor.current?.closest('.pt-page')
    if (!page || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(([entry]) => {
      setRoom((entry?.contentRect.width ?? 0) >= roomFromPx)
    })
    observer.observe(page)
    return () => observer.disconnect()
  }, [anchor])
  useEffect(() => {
    if (!room || drawn >= count) return
    const timer = setTimeout(() => startTransition(() => setDrawn(drawn + slice)))
    return () => clearTimeout(timer)
  }, [room, drawn, count])
  return room ? Math.min(drawn, count) : 0
}
