import type { Conversation, Message, Part, Recording } from '../model/conversation.ts'
import { assemble } from './compile-timeline.ts'
import { rulesOf } from './pacing.ts'
import { sectionBits } from './section.ts'
import { feedsPanel, resourceOf } from './step-of-part.ts'
import type { Timeline } from './timeline.ts'

/**
 * The timeline of a later state of the same conversation. Everything before the first message that
 * changed keeps its times to the bit; a frozen `targetDurationMs` scale stays.
 */
export function extendTimeline(timeline: Timeline, conversation: Conversation): Timeline {
  if (timeline.conversation === conversation) return timeline
  const before = timeline.conversation.messages
  const now = conversation.messages
  let keep = 0
  // Apart from the loop below: so little is done here that engines make it fast at once.
  while (keep < before.length && before[keep] === now[keep]) keep++
  while (keep < before.length && isSame(before[keep], now[keep])) keep++
  const kept = timeline.sections.slice(0, keep >> sectionBits)
  return assemble(conversation, timeline.pacing, rulesOf(timeline.pacing, timeline.scale), kept)
}

/** Whether a message takes the same time as before, though it was read anew. */
function isSame(a: Message | undefined, b: Message | undefined): boolean {
  return (
    a === b ||
    (a?.id === b?.id &&
      a?.role === b?.role &&
      a?.status === b?.status &&
      a?.createdAt === b?.createdAt &&
      a?.parts.length === b?.parts.length &&
      !!a?.parts.every((part, index) => isSamePart(part, b?.parts[index])))
  )
}

/** What a timeline is made of. */
interface Facts {
  readonly type: string
  readonly status?: string
  readonly text?: string
  readonly startedAt?: string
  readonly endedAt?: string
  readonly recording?: Recording
}

function isSamePart(part: Part, other: Part | undefined): boolean {
  if (part === other || !other) return part === other
  const a: Facts = part
  const b: Facts = other
  return (
    a.type === b.type &&
    a.status === b.status &&
    a.text === b.text &&
    a.startedAt === b.startedAt &&
    a.endedAt === b.endedAt &&
    String(a.recording) === String(b.recording) &&
    feedsPanel(part) === feedsPanel(other) &&
    resourceOf(part) === resourceOf(other)
  )
}
