'use client'

import type { Message } from '@playthread/core'
import type { Replay } from '@playthread/replay-bar'
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { isAtEnd, scrollAreaOf, scrollToEnd, type ScrollArea } from './scroll-area.ts'

export interface ScrollFollow {
  /** Messages that arrived while the reader was further up. */
  readonly unseen: number
  readonly toEnd: () => void
}

/**
 * Keeps a reader who is at the end there, as messages arrive or a replay writes on; lets go as
 * soon as they scroll up, and takes hold again when they return.
 */
export function useScrollFollow(
  end: RefObject<HTMLElement | null>,
  replay: Replay,
  messages: readonly Message[],
): ScrollFollow {
  const area = useRef<ScrollArea | null>(null)
  const following = useRef(false)
  const seen = useRef(messages)
  const [unseen, setUnseen] = useState(0)

  useEffect(() => {
    if (!end.current) return
    const found = scrollAreaOf(end.current)
    area.current = found
    following.current = isAtEnd(found)
    let { scrollTop, scrollHeight } = found.element
    const onScroll = (): void => {
      const { element } = found
      if (isAtEnd(found)) {
        following.current = true
        setUnseen(0)
      } else if (element.scrollTop < scrollTop && element.scrollHeight >= scrollHeight) {
        following.current = false
      }
      ;({ scrollTop, scrollHeight } = element)
    }
    found.target.addEventListener('scroll', onScroll, { passive: true })
    return () => found.target.removeEventListener('scroll', onScroll)
  }, [end])

  useEffect(() => {
    const before = seen.current
    seen.current = messages
    if (before === messages) return
    if (following.current && area.current) return scrollToEnd(area.current)
    const added = messages.length - before.length
    if (added > 0) setUnseen((count) => count + added)
  }, [messages])

  useEffect(() => {
    let { mode } = replay.getSnapshot()
    return replay.subscribe(() => {
      const { mode: next, playing, cause } = replay.getSnapshot()
      if (next === 'replay' && mode !== 'replay') following.current = true
      mode = next
      if (!area.current || !following.current || next !== 'replay') return
      if (playing || cause === 'seek')
        requestAnimationFrame(() => area.current && scrollToEnd(area.current))
    })
  }, [replay])

  const toEnd = useCallback(() => {
    setUnseen(0)
    following.current = true
    if (area.current) scrollToEnd(area.current)
  }, [])
  return { unseen, toEnd }
}
