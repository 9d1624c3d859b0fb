'use client'

import type { Conversation } from '@playthread/core'
import { useRef } from 'react'
import type { Replay } from '../store/replay.ts'
import { useClientLayoutEffect } from './use-client-layout-effect.ts'

/** While nobody replays, a conversation being written is compiled again this often, in ms. */
const compileEvery = 500

/**
 * Gives a replay the latest state of its conversation: at once, but for one that is being written
 * while nobody replays it. That one changes with every frame, and only its duration is seen.
 */
export function useGrowingConversation(replay: Replay, conversation: Conversation): void {
  const compiledAt = useRef(-Infinity)
  useClientLayoutEffect(() => {
    const catchUp = (): void => {
      compiledAt.current = performance.now()
      replay.setConversation(conversation)
    }
    const isReplaying = (): boolean => replay.getSnapshot().mode === 'replay'
    const due = compiledAt.current + compileEvery - performance.now()
    if (conversation.status !== 'streaming' || isReplaying() || due <= 0) return catchUp()
    const timer = setTimeout(catchUp, due)
    const unsubscribe = replay.subscribe(() => {
      if (isReplaying()) catchUp()
    })
    return () => {
      clearTimeout(timer)
      unsubscribe()
    }
  }, [replay, conversation])
}
