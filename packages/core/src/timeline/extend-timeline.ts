import type { Conversation } from '../model/conversation.ts'
import { assemble } from './compile-timeline.ts'
import { rulesOf } from './pacing.ts'
import { sectionBits } from './section.ts'
import type { Timeline } from './timeline.ts'

/**
 * The timeline of a later state of the same conversation. Everything before the first message that
 * changed keeps its times to the bit; a frozen `targetDurationMs` scale stays.
 *
 * Sections whose messages are the same objects are kept. Equal messages that were read anew are
 * compiled again, to the same times: comparing them takes longer.
 */
export function extendTimeline(timeline: Timeline, conversation: Conversation): Timeline {
  if (timeline.conversation === conversation) return timeline
  const before = timeline.conversation.messages
  const now = conversation.messages
  let keep = 0
  while (keep < before.length && before[keep] === now[keep]) keep++
  const kept = timeline.sections.slice(0, keep >> sectionBits)
  return assemble(conversation, timeline.pacing, rulesOf(timeline.pacing, timeline.scale), kept)
}
