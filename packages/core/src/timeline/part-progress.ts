import { isToolRunning } from './state-at.ts'
import { endColumn, startColumn, sectionBits, width } from './section.ts'
import { kindOf } from './step-of-part.ts'
import type { PartProgress, PlayMs, Timeline } from './timeline.ts'
import { visibleChars } from './visible-chars.ts'

const hidden: PartProgress = Object.freeze({ state: 'hidden', chars: 0 })
const running: PartProgress = Object.freeze({ state: 'running', chars: 0 })
const whole: PartProgress = Object.freeze({ state: 'whole', chars: Infinity })

/**
 * How much of one part is on screen at `t`: any part, wherever the playhead is. O(log n).
 * `partIndex` = `parts.length` asks for what tells how the message ended. A part
 * the timeline does not know (yet) is hidden.
 */
export function partProgress(
  timeline: Timeline,
  t: PlayMs,
  messageIndex: number,
  partIndex: number,
): PartProgress {
  const step = timeline.stepOf(messageIndex, partIndex)
  const section = step < 0 ? undefined : timeline.sections[messageIndex >> sectionBits]
  if (!section) return hidden
  const { rows, firstStep } = section
  const from = (step - firstStep) * width
  if (t < (rows[from + startColumn] ?? 0)) return hidden
  if (isToolRunning(timeline, step, t)) return running
  const message = timeline.conversation.messages[messageIndex]
  const part = message?.parts[partIndex]
  const kind = message ? kindOf(message, part) : 'status'
  const over = t >= (rows[from + endColumn] ?? 0)
  if (over || (kind !== 'text' && kind !== 'reasoning')) return whole
  return { state: 'partial', chars: visibleChars(part, rows, from, t) }
}

/** Whether a message has begun at `t`. O(1). */
export function isMessageVisible(timeline: Timeline, t: PlayMs, messageIndex: number): boolean {
  return partProgress(timeline, t, messageIndex, 0).state !== 'hidden'
}
