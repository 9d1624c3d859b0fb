import type { Message, Part } from '../model/conversation.ts'
import {
  clamp,
  longestGap,
  longestIdle,
  shortestGap,
  tellGapFrom,
  toolDwell,
  type Rules,
} from './pacing.ts'
import { playMs } from './play-ms.ts'
import { recordedReveal } from './reveal.ts'
import {
  endColumn,
  latestColumn,
  messageColumn,
  panelColumn,
  resourceColumn,
  sourceColumn,
  sourceLatestColumn,
  startColumn,
  sectionSize,
  width,
  type Cursor,
  type Section,
} from './section.ts'
import { stampMs } from './stamp.ts'
import { feedsPanel, isTimed, kindOf, resourceOf, stepsIn } from './step-of-part.ts'
import { durationOf } from './step-timing.ts'
import type { Gap, Mark } from './timeline.ts'

/** Where a conversation begins. */
export const beginning: Cursor = {
  step: 0,
  source: 0,
  play: 0,
  origin: NaN,
  recordedMs: 0,
  timedMs: 0,
  chapter: -1,
  panel: -1,
  resource: -1,
}

/**
 * Compiles one section. Two cursors run forward and never back: `source`, what really happened, and
 * `play`, what the viewer sees. The order of the conversation wins; stamps only stretch or shrink
 * what lies between.
 */
export function compileSection(
  all: readonly Message[],
  firstMessage: number,
  { realTime, scale }: Rules,
  from: Readonly<Cursor>,
): Section {
  const messages = all.slice(firstMessage, firstMessage + sectionSize)
  const at = { ...from }
  const rows = new Float64Array(messages.reduce((sum, each) => sum + stepsIn(each), 0) * width)
  const firstRow = new Int32Array(messages.length + 1)
  const chapter = new Int32Array(messages.length)
  const gaps: Gap[] = []
  const marks: Mark[] = []
  // The parallel calls before this step: where the last began, and where they all end.
  let toolSource = 0
  let toolPlay = 0
  let toolsSourceEnd = -1
  let toolsPlayEnd = 0

  /** Milliseconds since the conversation began; the first stamp seen says when that was. */
  function sinceOrigin(stamp: string | undefined): number {
    const ms = stampMs(stamp)
    if (stamp !== undefined && Number.isNaN(at.origin)) at.origin = ms - at.source
    return ms - at.origin
  }

  /** Notes a cut that is long enough to tell. Cuts inside one another are one. */
  function tell(began: number, ended: number, tookMs: number, kind: Gap['kind']): void {
    if (tookMs < tellGapFrom || ended - began > tookMs / 2) return
    const start = playMs(began * scale)
    const end = playMs(ended * scale)
    const last = gaps.at(-1)
    if (last && last.end > start) {
      gaps[gaps.length - 1] = {
        ...last,
        end: playMs(Math.max(last.end, end)),
        sourceMs: Math.max(last.sourceMs, tookMs),
      }
    } else gaps.push({ start, end, sourceMs: tookMs, kind })
  }

  /** Moves both cursors on to what happens next, cutting what was idle. */
  function wait(until: number, min: number, max: number, kind: Gap['kind']): void {
    const idle = Math.max(until - at.source, 0) || 0
    const shown = clamp(idle, min, realTime ? longestIdle : max)
    tell(at.play, at.play + shown, idle, kind)
    at.source += until >= 0 ? idle : shown
    at.play += shown
  }

  /** Ends a group of parallel calls: both cursors move behind the last answer. */
  function closeTools(): void {
    if (toolsSourceEnd < 0) return
    at.source = toolsSourceEnd
    at.play = toolsPlayEnd + (realTime ? 0 : toolDwell)
    toolsSourceEnd = -1
  }

  function begin(message: Message, before: Message | undefined): void {
    const asks = message.role === 'user'
    if (!before || (asks && before.role !== 'user')) at.chapter++
    if (!before) return
    const until = sinceOrigin(firstStamp(message) ?? message.createdAt)
    wait(until, realTime && until >= 0 ? 0 : shortestGap, longestGap, asks ? 'pause' : 'work')
  }

  function addStep(message: Message, messageIndex: number, part: Part | undefined): void {
    const kind = kindOf(message, part)
    const isTool = kind === 'tool'
    const timed = isTimed(part) ? part : undefined
    // The conversation begins when its first part does.
    if (at.step === 0) at.origin = stampMs(timed?.startedAt ?? message.createdAt)
    const began = sinceOrigin(timed?.startedAt)
    let source = Math.max(began, toolSource)
    let play = toolPlay
    const parallel = isTool && source < toolsSourceEnd
    if (parallel) {
      play += ((toolsPlayEnd - play) * (source - toolSource)) / (toolsSourceEnd - toolSource)
    } else {
      closeTools()
      if (began > at.source) wait(began, 0, longestGap, 'work')
      source = at.source
      play = at.play
    }
    const streams = timed && kind !== 'user'
    const reveal = streams ? recordedReveal(part) : null
    const realMs = reveal ? reveal.activeMs : sinceOrigin(timed?.endedAt) - began
    const shownMs = durationOf(kind, part, realMs, realTime, reveal !== null)
    const recorded = streams && realMs >= 0
    const tookMs = reveal ? reveal.sourceMs : recorded ? realMs : shownMs
    if (streams) at.timedMs += shownMs
    if (recorded) at.recordedMs += shownMs
    if (reveal) {
      const stretch = shownMs / realMs
      for (const pause of reveal.pauses) {
        tell(play + pause.from * stretch, play + pause.to * stretch, pause.tookMs, 'work')
      }
    }
    let sourceEnd = source + tookMs
    let playEnd = play + shownMs
    if (isTool) {
      if (recorded) tell(play, playEnd, tookMs, 'work')
      if (parallel) {
        sourceEnd = Math.max(sourceEnd, toolsSourceEnd)
        playEnd = Math.max(playEnd, toolsPlayEnd)
      }
      toolSource = source
      toolPlay = play
      toolsSourceEnd = sourceEnd
      toolsPlayEnd = playEnd
    } else {
      at.source = sourceEnd
      at.play = playEnd
    }
    if (feedsPanel(part)) at.panel = at.step
    if (resourceOf(part) !== undefined) at.resource = at.step
    const start = play * scale
    const mark = markOf(message, part)
    if (mark) marks.push({ at: playMs(start), kind: mark, step: at.step })
    const row = (at.step++ - from.step) * width
    rows[row + startColumn] = start
    rows[row + endColumn] = (play + shownMs) * scale
    rows[row + latestColumn] = playEnd * scale
    rows[row + sourceColumn] = source
    rows[row + sourceLatestColumn] = sourceEnd
    rows[row + messageColumn] = messageIndex
    rows[row + panelColumn] = at.panel
    rows[row + resourceColumn] = at.resource
  }

  messages.forEach((message, n) => {
    begin(message, all[firstMessage + n - 1])
    chapter[n] = at.chapter
    const steps = stepsIn(message)
    for (let part = 0; part < steps; part++) addStep(message, firstMessage + n, message.parts[part])
    closeTools()
    firstRow[n + 1] = at.step - from.step
  })
  return { firstMessage, firstStep: from.step, rows, firstRow, chapter, gaps, marks, after: at }
}

function markOf(message: Message, part: Part | undefined): Mark['kind'] | undefined {
  if (!part) return message.status === 'error' ? 'error' : undefined
  if (part.type === 'tool') return part.status === 'error' ? 'error' : 'tool'
  return part.type === 'error' || part.type === 'resource' ? part.type : undefined
}

/** When the first part that says so began. */
function firstStamp({ parts }: Message): string | undefined {
  for (const part of parts) if (isTimed(part) && part.startedAt) return part.startedAt
  return undefined
}
