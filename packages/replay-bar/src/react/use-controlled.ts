'use client'

import { useReducer } from 'react'
import { clampRate } from '../store/rate.ts'
import type { Replay, ReplayCallbacks } from '../store/replay.ts'
import { useClientLayoutEffect } from './use-client-layout-effect.ts'

/** What a host may keep in its own state. Each stays as given until the host gives another. */
export interface ControlledReplay {
  /** The playhead, in ms: what `onTimeChange` says, or a place to go to. Clamped. @default the replay keeps it */
  readonly time?: number | undefined
  /** Whether time runs: what `onPlayingChange` says. @default the replay keeps it */
  readonly playing?: boolean | undefined
  /** Speed: what `onRateChange` says. Clamped to 0.25 … 8. @default the replay keeps it */
  readonly rate?: number | undefined
}

/** Hears what the replay did, and tells the host and those who control the replay for it. */
export interface ControlledReports {
  /** For the replay: whatever the host's callbacks are when they are called. */
  readonly callbacks: ReplayCallbacks
  readonly setHost: (host: ReplayCallbacks) => void
  /** The playhead as the host last heard it, in ms. */
  readonly time: () => number | null
  readonly onReport: (listener: () => void) => () => void
}

export function createReports(initial: ReplayCallbacks): ControlledReports {
  const listeners = new Set<() => void>()
  let host = initial
  let time: number | null = null
  const tell = (): void => {
    for (const listener of listeners) listener()
  }
  return {
    setHost(next) {
      host = next
    },
    time: () => time,
    callbacks: {
      onTimeChange(position) {
        time = position
        host.onTimeChange?.(position)
        tell()
      },
      onPlayingChange(playing) {
        host.onPlayingChange?.(playing)
        tell()
      },
      onRateChange(rate) {
        host.onRateChange?.(rate)
        tell()
      },
      onModeChange: (mode) => host.onModeChange?.(mode),
      onDurationChange: (duration) => host.onDurationChange?.(duration),
      onChapterChange: (chapter) => host.onChapterChange?.(chapter),
      onEnded: () => host.onEnded?.(),
    },
    onReport(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/**
 * Keeps a replay at what its host says. After each report the host has its turn; what it did not
 * take over is taken back.
 */
export function useControlled(
  replay: Replay,
  reports: ControlledReports,
  { time, playing, rate }: ControlledReplay,
): void {
  const [, lookAgain] = useReducer((count: number) => count + 1, 0)
  const controls = time !== undefined || playing !== undefined || rate !== undefined
  useClientLayoutEffect(
    () => (controls ? reports.onReport(lookAgain) : undefined),
    [reports, controls],
  )
  // After every render: the host may have given what it gave before, which is its answer too.
  useClientLayoutEffect(() => {
    const { durationMs, playing: isPlaying, rate: isRate } = replay.getSnapshot()
    if (rate !== undefined && clampRate(rate) !== isRate) replay.setRate(rate)
    if (time !== undefined && Number.isFinite(time)) {
      const wanted = Math.min(Math.max(time, 0), durationMs)
      if (wanted !== (reports.time() ?? -1)) replay.seek(wanted)
    }
    if (playing !== undefined && playing !== isPlaying) {
      if (playing) replay.play()
      else replay.pause()
    }
  })
}
