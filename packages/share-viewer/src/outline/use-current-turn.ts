'use client'

import { messageElementId } from '@playthread/core'
import { useEffect, useState, type RefObject } from 'react'
import { scrollAreaOf } from '../replay/scroll-area.ts'
import { lastAbove, type OutlineEntry } from './outline-entries.ts'

/** How far from the top of the page a turn counts as the one being read, in px. */
const readingLine = 160

/** The turn being read. A dozen positions are looked at for each frame of scrolling, however many turns there are. */
export function useCurrentTurn(
  anchor: RefObject<Element | null>,
  entries: readonly OutlineEntry[],
): number {
  const [current, setCurrent] = useState(0)
  useEffect(() => {
    if (!anchor.current) return
    const { element, target } = scrollAreaOf(anchor.current)
    const page = element === document.scrollingElement
    let frame = 0
    const look = (): void => {
      frame = 0
      const top = page ? 0 : element.getBoundingClientRect().top
      setCurrent(lastAbove(entries.length, top + readingLine, (index) => topOf(entries[index])))
    }
    const onScroll = (): void => {
      if (frame === 0) frame = requestAnimationFrame(look)
    }
    onScroll()
    target.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      target.removeEventListener('scroll', onScroll)
    }
  }, [anchor, entries])
  return current
}

function topOf(entry: OutlineEntry | undefined): number | null {
  const element = entry && document.getElementById(messageElementId(entry.messageId))
  return element?.getClientRects()[0]?.top ?? null
}
