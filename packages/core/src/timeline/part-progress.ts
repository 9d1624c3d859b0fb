import { isToolRunning } from './state-at.ts'
import { kindCode } from './step-of-part.ts'
import type { PartProgress, PlayMs, Timeline } from './timeline.ts'
import { visibleChars } from './visible-chars.ts'

const hidden: PartProgress = Object.freeze({ state: 'hidden', chars: 0 })
const running: PartProgress = Object.freeze({ state: 'running', chars: 0 })
const whole: PartProgress = Object.freeze({ state: 'whole', chars: Infinity })

/**
 * How much of one part is on screen at `t`: any part, wherever the playhead is. O(1) but for text
 * being written. `partIndex` = `parts.length` asks for what tells how the message ended. A part
 * the timeline does not know (yet) is hidden.
 */
export function partProgress(
  timeline: Timeline,
  t: PlayMs,
  messageIndex: number,
  partIndex: number,
): PartProgress {
  const step = timeline.stepOf(messageIndex, partIndex)
  const { start, end, kind } = timeline.columns
  if (step < 0 || t < (start[step] ?? 0)) return hidden
  if (isToolRunning(timeline, step, t)) return running
  if (t >= (end[step] ?? 0) || kind[step] === kindCode.user) return whole
  if (kind[step] !== kindCode.text && kind[step] !== kindCode.reasoning) return whole
  return { state: 'partial', chars: visibleChars(timeline, step, t) }
}

/** Whether a message has begun at `t`. O(1). */
export function isMessageVisible(timeline: Timeline, t: PlayMs, messageIndex: number): boolean {
  const step = timeline.columns.firstStep[messageIndex] ?? timeline.stepCount
  return t >= (timeline.columns.start[step] ?? Infinity)
}
