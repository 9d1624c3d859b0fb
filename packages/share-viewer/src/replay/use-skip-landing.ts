'use client'

import type { Message } from '@playthread/core'
import type { Replay } from '@playthread/replay-bar'
import { useEffect, useRef, useState } from 'react'
import { scrollToMessage } from '../transcript/show-message.ts'
import { useTranscriptStore } from '../transcript/transcript-context.ts'

/**
 * Skipping to the result leads to the top of the last reply, and the focus with it, unless the
 * reader has it elsewhere on purpose.
 */
export function useSkipLanding(replay: Replay, messages: readonly Message[]): void {
  const [skips, setSkips] = useState(0)
  const landed = useRef(0)
  const store = useTranscriptStore()
  useEffect(
    () =>
      replay.subscribe(() => {
        if (replay.getSnapshot().cause === 'skip') setSkips((count) => count + 1)
      }),
    [replay],
  )
  // Only now is the last reply in the page to be scrolled to.
  useEffect(() => {
    if (landed.current === skips) return
    landed.current = skips
    const last = messages.findLast((message) => message.role === 'assistant') ?? messages.at(-1)
    const active = document.activeElement
    const free = !active || active === document.body || active.closest('.pt-replay') !== null
    if (!last) return
    store.show(last.id)
    scrollToMessage(last.id, { focus: free })
  }, [skips, messages, store])
}
