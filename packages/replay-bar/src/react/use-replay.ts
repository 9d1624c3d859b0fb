'use client'

import { compileTimeline, type Conversation, type Pacing } from '@playthread/core'
import { useState, useSyncExternalStore } from 'react'
import { createReplay } from '../store/create-replay.ts'
import { useClientLayoutEffect } from './use-client-layout-effect.ts'
import { useGrowingConversation } from './use-growing-conversation.ts'
import type { Replay, ReplayCallbacks, ReplayOptions, ReplaySnapshot } from '../store/replay.ts'

export interface UseReplayOptions extends Omit<ReplayOptions, 'timeline'> {
  /** The conversation to replay; later states of it extend the timeline. */
  readonly conversation: Conversation
  /** @default natural */
  readonly pacing?: Pacing
}

/**
 * A replay that lives as long as the component. Callbacks are read when they are called.
 *
 * @example
 * const replay = useReplay({ conversation })
 * <Transcript replay={replay} />
 * <ReplayBar replay={replay} />
 */
export function useReplay({ conversation, pacing, ...options }: UseReplayOptions): Replay {
  const [latest] = useState(() => createLatest<ReplayCallbacks>(options))
  useClientLayoutEffect(() => latest.set(options))
  const [replay] = useState(() =>
    createReplay({
      ...options,
      ...callbacksOf(latest),
      timeline: compileTimeline(conversation, pacing),
    }),
  )
  useGrowingConversation(replay, conversation)
  return replay
}

interface Latest<Value> {
  readonly get: () => Value
  readonly set: (value: Value) => void
}

function createLatest<Value>(initial: Value): Latest<Value> {
  let current = initial
  return {
    get: () => current,
    set: (value) => {
      current = value
    },
  }
}

function callbacksOf(latest: Latest<ReplayCallbacks>): ReplayCallbacks {
  return {
    onTimeChange: (position) => latest.get().onTimeChange?.(position),
    onPlayingChange: (playing) => latest.get().onPlayingChange?.(playing),
    onRateChange: (rate) => latest.get().onRateChange?.(rate),
    onModeChange: (mode) => latest.get().onModeChange?.(mode),
    onDurationChange: (duration) => latest.get().onDurationChange?.(duration),
    onChapterChange: (chapter) => latest.get().onChapterChange?.(chapter),
    onEnded: () => latest.get().onEnded?.(),
  }
}

/**
 * One value of a replay; renders again only when that value changes.
 *
 * @example
 * const playing = useReplayState(replay, (state) => state.playing)
 */
export function useReplayState<Value>(
  replay: Replay,
  selector: (snapshot: ReplaySnapshot) => Value,
): Value {
  const select = () => selector(replay.getSnapshot())
  const served = () => selector(replay.getServerSnapshot())
  return useSyncExternalStore(replay.subscribe, select, served)
}
