import { playMs } from './play-ms.ts'
import { curveOffset } from './reveal-curve.ts'
import { kindCode } from './step-of-part.ts'
import type { Anchor, PlayMs, Timeline } from './timeline.ts'
import { visibleChars } from './visible-chars.ts'

/** The place in the conversation at `t`; `null` in an empty timeline. */
export function anchorAt(timeline: Timeline, t: PlayMs): Anchor | null {
  const step = timeline.stepAt(t)
  const { columns, conversation } = timeline
  const message = conversation.messages[columns.message[step] ?? -1]
  if (!message) return null
  const chars = columns.kind[step] === kindCode.user ? 0 : visibleChars(timeline, step, t)
  return { messageId: message.id, partIndex: columns.part[step] ?? 0, chars }
}

/**
 * When a place is reached; `null` when its message is gone. Never later than the time it was made
 * from, and within the same step: a part that is gone or shorter now gives its nearest place.
 */
export function timeOf(timeline: Timeline, { messageId, partIndex, chars }: Anchor): PlayMs | null {
  const { columns, conversation } = timeline
  const index = conversation.messages.findIndex((message) => message.id === messageId)
  const first = columns.firstStep[index]
  if (first === undefined) return null
  const step = Math.min(first + Math.max(0, partIndex), (columns.firstStep[index + 1] ?? 1) - 1)
  const start = columns.start[step] ?? 0
  const part = conversation.messages[index]?.parts[columns.part[step] ?? 0]
  if (!part || !('text' in part) || !(chars > 0)) return playMs(start)
  const length = (columns.end[step] ?? 0) - start
  const curve = columns.curves.get(step)
  const offset = curve ? curveOffset(curve, chars) : (length * chars) / (part.text.length || 1)
  // Rounding must not carry it past the moment it came from.
  return playMs(start + Math.max(0, Math.min(offset, length) - roundingMs))
}

const roundingMs = 1e-6
