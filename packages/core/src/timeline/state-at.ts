import { playMs } from './play-ms.ts'
import {
  endColumn,
  latestColumn,
  messageColumn,
  panelColumn,
  resourceColumn,
  startColumn,
  indexIn,
  lastRow,
  sectionBits,
  sectionBy,
  sectionOf,
  width,
} from './section.ts'
import { isText, kindOf, partOf, resourceOf } from './step-of-part.ts'
import type { PlayMs, Timeline, TimelineState } from './timeline.ts'
import { visibleChars } from './visible-chars.ts'

/** A state that `readState` can write into. */
export type MutableTimelineState = { -readonly [Key in keyof TimelineState]: TimelineState[Key] }

const zero = playMs(0)

/** A state to read into. */
export function createState(): MutableTimelineState {
  return {
    visibleMessages: 0,
    step: -1,
    kind: 'none',
    messageIndex: -1,
    partIndex: -1,
    chars: 0,
    runningTools: 0,
    panelResource: null,
    panelStep: -1,
    chapter: 0,
    progress: 1,
    ended: true,
  }
}

/** What is on screen at a time. The way there does not matter. O(log n). */
export function stateAt(timeline: Timeline, t: PlayMs): TimelineState {
  return readState(timeline, t, createState())
}

/** `stateAt` without allocation: overwrites `target` and returns it. */
export function readState(
  timeline: Timeline,
  t: PlayMs,
  target: MutableTimelineState,
): MutableTimelineState {
  const { sections, conversation, durationMs, open } = timeline
  // NaN is the beginning. Not Math.min, whose result would be a new number on the heap.
  const at = t >= durationMs ? durationMs : t > 0 ? t : zero
  // The last reading was most likely here, or one step before.
  let section = sections[target.messageIndex >> sectionBits]
  let row = section ? target.step - section.firstStep : -1
  if (section && holds(section.rows, row + 1, at)) row++
  else if (!section || !holds(section.rows, row, at)) {
    section = sectionBy(sections, startColumn, at)
    row = section ? lastRow(section.rows, startColumn, at) : -1
  }
  if (!section || row < 0) return Object.assign(target, createState(), { ended: !open })
  const { rows, firstRow, firstMessage } = section
  const from = row * width
  const index = indexIn(rows, from + messageColumn)
  const first = firstRow[index - firstMessage] ?? 0
  const message = conversation.messages[index]
  const part = message?.parts[row - first]
  const kind = message ? kindOf(message, part) : 'none'
  target.step = section.firstStep + row
  target.kind = kind
  target.messageIndex = index
  target.partIndex = row - first
  target.visibleMessages = index + 1
  target.chapter = section.chapter[index - firstMessage] ?? 0
  target.chars =
    kind === 'user' && isText(part) ? part.text.length : visibleChars(part, rows, from, at)
  target.progress = durationMs > 0 ? at / durationMs : 1
  target.ended = !open && at >= durationMs
  // Only calls of one message run side by side.
  const growing = open && index === conversation.messages.length - 1
  let running = 0
  for (let i = row; i >= first; i--) {
    if (!growing && at >= (rows[i * width + latestColumn] ?? 0)) break
    if (isToolRunning(timeline, section.firstStep + i, at)) running++
  }
  target.runningTools = running
  const oldest = section.firstStep + first
  target.panelStep = lastShown(timeline, panelColumn, indexIn(rows, from + panelColumn), oldest, at)
  const shown = lastShown(
    timeline,
    resourceColumn,
    indexIn(rows, from + resourceColumn),
    oldest,
    at,
  )
  target.panelResource =
    (target.ended && conversation.resultResourceId) || resourceAt(timeline, shown)
  return target
}

/** Whether a row is the last that has begun; false at the end of a section, which the next decides. */
function holds(rows: Float64Array, row: number, t: number): boolean {
  const next = row * width + width
  // Within bounds: what is read outside of them would be a new number on the heap.
  if (row < 0 || next >= rows.length) return false
  return (rows[next - width] ?? 0) <= t && t < (rows[next] ?? 0)
}

/** Whether a tool was called and has not answered at `t`. */
export function isToolRunning(
  { sections, conversation, open }: Timeline,
  step: number,
  t: PlayMs,
): boolean {
  const section = sectionOf(sections, step)
  if (!section) return false
  const row = step - section.firstStep
  const part = partOf(conversation, section, row)
  if (part?.type !== 'tool' || t < (section.rows[row * width] ?? 0)) return false
  if (t < (section.rows[row * width + endColumn] ?? 0)) return true
  // In a conversation that is still being written, a tool may have no answer to show yet.
  const message = section.rows[row * width + messageColumn]
  return open && part.status === 'running' && message === conversation.messages.length - 1
}

/** The last step of a chain whose result is there. Only calls from `oldest` on may still run. */
function lastShown(
  timeline: Timeline,
  chain: number,
  step: number,
  oldest: number,
  t: PlayMs,
): number {
  let candidate = step
  while (candidate >= oldest && isToolRunning(timeline, candidate, t)) {
    const before = sectionOf(timeline.sections, candidate - 1)
    if (!before || candidate === 0) return -1
    candidate = indexIn(before.rows, (candidate - 1 - before.firstStep) * width + chain)
  }
  return candidate
}

function resourceAt({ sections, conversation }: Timeline, step: number): string | null {
  const section = step >= 0 ? sectionOf(sections, step) : undefined
  return (section && resourceOf(partOf(conversation, section, step - section.firstStep))) ?? null
}
