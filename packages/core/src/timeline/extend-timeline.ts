import type { Conversation, Message, Part } from '../model/conversation.ts'
import { assemble } from './compile-timeline.ts'
import { rulesOf } from './pacing.ts'
import { sectionBits } from './section.ts'
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
  const most = Math.min(before.length, now.length)
  while (keep < most && (before[keep] === now[keep] || isSame(before[keep], now[keep]))) keep++
  const kept = timeline.sections.slice(0, keep >> sectionBits)
  return assemble(conversation, timeline.pacing, rulesOf(timeline.pacing, timeline.scale), kept)
}

/** Whether a message takes the same time as before. What it says may differ where lengths agree. */
function isSame(a: Message | undefined, b: Message | undefined): boolean {
  if (!a || !b || a.id !== b.id || a.role !== b.role || a.status !== b.status) return false
  if (a.createdAt !== b.createdAt || a.parts.length !== b.parts.length) return false
  return a.parts.every((part, index) => isSamePart(part, b.parts[index]))
}

function isSamePart(a: Part, b: Part | undefined): boolean {
  if (a === b) return true
  if (a.type !== b?.type) return false
  if (a.type === 'resource' && b.type === 'resource') return a.resourceId === b.resourceId
  if ('text' in a && 'text' in b) {
    return sameStamps(a, b) && a.text === b.text && sameRecording(a, b)
  }
  if (a.type === 'tool' && b.type === 'tool') {
    return sameStamps(a, b) && a.status === b.status && sameOutput(a, b)
  }
  return true
}

type Stamped = { readonly startedAt?: string; readonly endedAt?: string }

function sameStamps(a: Stamped, b: Stamped): boolean {
  return a.startedAt === b.startedAt && a.endedAt === b.endedAt
}

type Recorded = Extract<Part, { type: 'text' | 'reasoning' }>

function sameRecording(a: Recorded, b: Recorded): boolean {
  if (a.recording === b.recording) return true
  return (
    a.recording?.length === b.recording?.length &&
    (a.recording ?? []).every(([ms, end], index) => {
      const other = b.recording?.[index]
      return other?.[0] === ms && other[1] === end
    })
  )
}

type Tool = Extract<Part, { type: 'tool' }>

/** Only what decides the panel: whether there is output, and which resource it shows. */
function sameOutput(a: Tool, b: Tool): boolean {
  const resources = ({ output }: Tool) =>
    output?.map((content) => (content.type === 'resource' ? content.resourceId : '')).join('\n')
  return resources(a) === resources(b)
}
