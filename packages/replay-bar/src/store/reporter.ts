import type { PlayMs } from '@playthread/core'
import type { ReplayCallbacks, ReplaySnapshot } from './replay.ts'

/** `onTimeChange` while playing, in ms: four times a second. */
const timeChangeMs = 250

/** Turns the step from one snapshot to the next into the host's callbacks. */
export function createReporter(callbacks: ReplayCallbacks, now: () => number) {
  let reportedAt = -Infinity
  let reported: PlayMs | null = null

  function time(position: PlayMs): void {
    if (position === reported) return
    reported = position
    reportedAt = now()
    callbacks.onTimeChange?.(position)
  }

  return {
    tick(position: PlayMs): void {
      if (now() - reportedAt >= timeChangeMs) time(position)
    },
    report(before: ReplaySnapshot, after: ReplaySnapshot): void {
      if (after.cause === 'tick' || after.scrubbing) this.tick(after.positionMs)
      else time(after.positionMs)
      if (after.playing !== before.playing) callbacks.onPlayingChange?.(after.playing)
      if (after.rate !== before.rate) callbacks.onRateChange?.(after.rate)
      if (after.mode !== before.mode) callbacks.onModeChange?.(after.mode)
      if (after.durationMs !== before.durationMs) callbacks.onDurationChange?.(after.durationMs)
      if (after.state.chapter !== before.state.chapter)
        callbacks.onChapterChange?.(after.state.chapter)
      if (after.ended && !before.ended) callbacks.onEnded?.()
    },
  }
}
