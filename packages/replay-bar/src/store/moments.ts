import { timeOf, type ReplayMoment, type Timeline } from '@playthread/core'

/** Into a turn by more than this, "previous" goes to its start first. As every player does. */
const restartAfterMs = 1000

/** Where a link's moment is; `null` when it names nothing that is there. */
export function timeOfMoment(timeline: Timeline, moment: ReplayMoment): number | null {
  if (timeline.stepCount === 0) return null
  if (moment.at === 'start') return 0
  if (moment.at === 'time') return Math.min(Math.max(moment.ms, 0), timeline.durationMs)
  return timeOf(timeline, { messageId: moment.messageId, partIndex: 0, chars: 0 })
}

export function previousTurnTime({ chapters }: Timeline, position: number): number {
  const started = chapters.filter((chapter) => chapter.start <= position)
  const current = started.at(-1)
  if (!current) return 0
  if (position - current.start > restartAfterMs) return current.start
  return started.at(-2)?.start ?? 0
}

export function nextTurnTime({ chapters, durationMs }: Timeline, position: number): number {
  return chapters.find((chapter) => chapter.start > position)?.start ?? durationMs
}

/** The start of the step `delta` steps away; past the last one, the end. */
export function stepTime(timeline: Timeline, step: number, delta: number): number {
  const target = Math.max(step + delta, 0)
  return target < timeline.stepCount ? timeline.step(target).start : timeline.durationMs
}
