import { anchorAt, timeOf, type PlayMs, type Timeline } from '@playthread/core'

/** The playhead's time in a new timeline: the same time where nothing moved, else the same place. */
export function keepPlace(before: Timeline, after: Timeline, position: PlayMs): number {
  if (position <= 0 || after.stepCount === 0) return 0
  if (isSameStep(before, after, position)) return Math.min(position, after.durationMs)
  const anchor = anchorAt(before, position)
  const time = anchor && timeOf(after, anchor)
  return time ?? Math.min(position, after.durationMs)
}

function isSameStep(before: Timeline, after: Timeline, position: PlayMs): boolean {
  const [a, b] = [before.stepAt(position), after.stepAt(position)]
  if (a < 0 || b < 0) return false
  const [from, to] = [before.step(a), after.step(b)]
  return (
    from.start === to.start &&
    from.partIndex === to.partIndex &&
    before.conversation.messages[from.messageIndex]?.id ===
      after.conversation.messages[to.messageIndex]?.id
  )
}
