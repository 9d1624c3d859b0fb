'use client'

import {
  compileTimeline,
  type Conversation,
  type Pacing,
  type ReplayMoment,
} from '@playthread/core'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { createReplay } from '../store/create-replay.ts'
import { createReports } from './controlled-reports.ts'
import { useControlled, type ControlledReplay } from './use-controlled.ts'
import { useClientLayoutEffect } from './use-client-layout-effect.ts'
import { useGrowingConversation } from './use-growing-conversation.ts'
import type { Replay, ReplayOptions, ReplaySnapshot } from '../store/replay.ts'

export interface UseReplayOptions
  extends Omit<ReplayOptions, 'timeline' | 'rate'>, ControlledReplay {
  /** The conversation to replay; later states of it extend the timeline. */
  readonly conversation: Conversation
  /** @default natural */
  readonly pacing?: Pacing
  /** Where the playhead begins, in ms, when no `moment` says. @default nobody has chosen yet */
  readonly defaultTime?: number
  /** Whether it plays from the beginning; not for readers who want less motion. @default false */
  readonly defaultPlaying?: boolean
  /** @default 1 */
  readonly defaultRate?: number
}

/**
 * A replay that lives as long as the component. Callbacks are read when they are called.
 *
 * @example
 * const replay = useReplay({ conversation })
 * <Transcript replay={replay} />
 * <ReplayBar replay={replay} />
 */
export function useReplay(props: UseReplayOptions): Replay {
  const { conversation, pacing, defaultTime, defaultPlaying, defaultRate, ...options } = props
  const { time, playing, rate } = options
  const [reports] = useState(() => createReports(options))
  useClientLayoutEffect(() => reports.setHost(options))
  const [replay] = useState(() =>
    createReplay({
      ...options,
      moment: options.moment ?? momentOf(defaultTime),
      rate: rate ?? defaultRate ?? 1,
      ...reports.callbacks,
      timeline: compileTimeline(conversation, pacing),
    }),
  )
  useGrowingConversation(replay, conversation)
  useControlled(replay, reports, { time, playing, rate })
  useEffect(() => {
    if (defaultPlaying && !replay.getSnapshot().reducedMotion) replay.play()
    // oxlint-disable-next-line react/exhaustive-deps -- a default speaks of the beginning alone
  }, [replay])
  return replay
}

const momentOf = (ms: number | undefined): ReplayMoment | null =>
  ms === undefined ? null : { at: 'time', ms }

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
