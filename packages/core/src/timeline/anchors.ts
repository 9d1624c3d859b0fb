import { playMs } from './play-ms.ts'
import { arrivalShare, recordedReveal, roundingMs } from './reveal.ts'
import { stateAt } from './state-at.ts'
import { isText, stepsIn } from './step-of-part.ts'
import type { Anchor, PlayMs, Timeline } from './timeline.ts'

/** The place in the conversation at `t`; `null` in an empty timeline. */
export function anchorAt(timeline: Timeline, t: PlayMs): Anchor | null {
  const { messageIndex, partIndex, kind, chars } = stateAt(timeline, t)
  const message = timeline.conversation.messages[messageIndex]
  if (!message) return null
  return { messageId: message.id, partIndex, chars: kind === 'user' ? 0 : chars }
}

/**
 * When a place is reached; `null` when its message is gone. Never later than the time it was made
 * from, and within the same step: a part that is gone or shorter now gives its nearest place.
 */
export function timeOf(timeline: Timeline, { messageId, partIndex, chars }: Anchor): PlayMs | null {
  const { messages } = timeline.conversation
  const index = messages.findIndex((message) => message.id === messageId)
  if (index < 0) return null
  const place = Math.min(Math.max(0, partIndex), stepsIn(messages[index]) - 1)
  const { start, end } = timeline.step(timeline.stepOf(index, place))
  const part = messages[index]?.parts[place]
  if (!isText(part) || !(chars > 0)) return start
  const reveal = recordedReveal(part)
  const share = reveal ? arrivalShare(reveal, chars) : chars / (part.text.length || 1)
  // Rounding must not carry it past the moment it came from.
  return playMs(start + Math.max(0, Math.min(share, 1) * (end - start) - roundingMs))
}
