'use client'

import { useReducer } from 'react'
import { clampRate } from '../store/rate.ts'
import type { Replay } from '../store/replay.ts'
import type { ControlledReports } from './controlled-reports.ts'
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

/**
 * Keeps a replay at what its host says. After each report the host has its turn; what it did not
 * take over is taken back: at once, or while time runs, when it stays silent.
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
      const answer = reports.answer(wanted, isPlaying)
      if (answer === 'seek') replay.seek(wanted)
      if (answer === 'take back' && replay.getPosition() !== wanted) {
        reports.quietly(() => replay.seek(wanted))
      }
    }
    if (playing !== undefined && playing !== isPlaying) {
      if (playing) replay.play()
      else replay.pause()
    }
  })
}
