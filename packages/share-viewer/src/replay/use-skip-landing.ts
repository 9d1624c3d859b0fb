'use client'

import type { Message } from '@playthread/core'
import type { Replay } from '@playthread/replay-bar'
import { useEffect } from 'react'
import { showMessage } from '../transcript/use-hash-landing.ts'

/** Skipping to the result leads to the top of the last reply, and the focus with it. */
export function useSkipLanding(replay: Replay, messages: readonly Message[]): void {
  useEffect(() => {
    const last = messages.findLast((message) => message.role === 'assistant') ?? messages.at(-1)
    return replay.subscribe(() => {
      const { mode, cause } = replay.getSnapshot()
      if (mode === 'result' && cause === 'skip' && last) showMessage(last.id)
    })
  }, [replay, messages])
}
