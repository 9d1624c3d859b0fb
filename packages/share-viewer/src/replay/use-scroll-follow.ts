'use client'

import type { Message } from '@playthread/core'
import type { Replay } from '@playthread/replay-bar'
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { isAtEnd, isFarFromEnd, scrollAreaOf, scrollToEnd, type ScrollArea } from './scroll-area.ts'

export interface ScrollFollow {
  /** Messages that arrived while the reader was further up. */
  readonly unseen: number
  /** The reader is somewhere in the middle, the end a long way off. */
  readonly far: boolean
  readonly toEnd: () => void
}

/** So many frames without a change, and the end has come to rest. */
const quietFrames = 4

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
  /** Frames since the end last moved; as many as count as rest while nothing settles. */
  const quiet = useRef(quietFrames)
  const [unseen, setUnseen] = useState(0)
  const [far, setFar] = useState(false)

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
      setFar(isFarFromEnd(found))
    }
    found.target.addEventListener('scroll', onScroll, { passive: true })
    return () => found.target.removeEventListener('scroll', onScroll)
  }, [end])

  // What comes into view is built and takes its real size then, and the end moves.
  const settle = useCallback(() => {
    if (area.current) scrollToEnd(area.current)
    const settling = quiet.current < quietFrames
    quiet.current = 0
    if (settling) return
    let height = 0
    const next = (): void => {
      if (!area.current || !following.current) quiet.current = quietFrames
      if (!area.current || quiet.current >= quietFrames) return
      scrollToEnd(area.current)
      const { scrollHeight } = area.current.element
      quiet.current = scrollHeight === height ? quiet.current + 1 : 0
      height = scrollHeight
      requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  }, [])

  useEffect(() => {
    const before = seen.current
    seen.current = messages
    if (before === messages) return
    if (following.current) return settle()
    const added = messages.length - before.length
    if (added > 0) setUnseen((count) => count + added)
  }, [messages, settle])

  useEffect(() => {
    const follow = (): void => {
      const { mode, playing, cause } = replay.getSnapshot()
      if (mode !== 'replay') return
      // Asking to play, or for another moment, is asking to see it.
      if (cause === 'init' || cause === 'play' || cause === 'seek') following.current = true
      else if (!playing) return
      requestAnimationFrame(() => {
        // By then someone may have skipped to the result.
        const replaying = replay.getSnapshot().mode === 'replay'
        if (replaying && following.current && area.current) scrollToEnd(area.current)
      })
    }
    follow()
    return replay.subscribe(follow)
  }, [replay])

  const toEnd = useCallback(() => {
    setUnseen(0)
    following.current = true
    settle()
  }, [settle])
  return { unseen, far, toEnd }
}
