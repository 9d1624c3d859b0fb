import type { Message, Part } from '../model/conversation.ts'
import { clamp, timing, type Rules } from './pacing.ts'
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
  messages: readonly Message[],
  first: number,
  rules: Rules,
  from: Cursor,
): Section {
  return new SectionBuilder(messages, first, rules, from).build(messages[first - 1])
}

class SectionBuilder {
  readonly #messages: readonly Message[]
  readonly #first: number
  readonly #rules: Rules
  readonly #from: Readonly<Cursor>
  readonly #at: Cursor
  readonly #rows: Float64Array
  readonly #gaps: Gap[] = []
  readonly #marks: Mark[] = []
  /** The parallel calls before this step: where the last began, and where they all end. */
  #toolSource = 0
  #toolPlay = 0
  #toolsSourceEnd = -1
  #toolsPlayEnd = 0

  constructor(messages: readonly Message[], first: number, rules: Rules, from: Readonly<Cursor>) {
    this.#messages = messages.slice(first, first + sectionSize)
    this.#first = first
    this.#rules = rules
    this.#from = from
    this.#at = { ...from }
    let steps = 0
    for (const message of this.#messages) steps += stepsIn(message)
    this.#rows = new Float64Array(steps * width)
  }

  build(before: Message | undefined): Section {
    const at = this.#at
    const firstStep = at.step
    const count = this.#messages.length
    const firstRow = new Int32Array(count + 1)
    const chapter = new Int32Array(count)
    this.#messages.forEach((message, n) => {
      this.#begin(message, n > 0 ? this.#messages[n - 1] : before)
      firstRow[n] = at.step - firstStep
      chapter[n] = at.chapter
      const steps = stepsIn(message)
      for (let part = 0; part < steps; part++) this.#addStep(message, this.#first + n, part)
      this.#closeTools()
    })
    firstRow[count] = at.step - firstStep
    return {
      firstMessage: this.#first,
      firstStep,
      rows: this.#rows,
      firstRow,
      chapter,
      gaps: this.#gaps,
      marks: this.#marks,
      after: at,
    }
  }

  #begin(message: Message, before: Message | undefined): void {
    const asks = message.role === 'user'
    if (!before || (asks && before.role !== 'user')) this.#at.chapter++
    if (!before) return
    const { realTime } = this.#rules
    const { min, max } = timing.gap
    const until = this.#sinceOrigin(firstStamp(message) ?? message.createdAt)
    const least = realTime && until >= 0 ? 0 : min
    this.#wait(until, least, realTime ? timing.idle : max, asks ? 'pause' : 'work')
  }

  #addStep(message: Message, messageIndex: number, partIndex: number): void {
    const at = this.#at
    const part = message.parts[partIndex]
    const kind = kindOf(message, part)
    const timed = isTimed(part) ? part : undefined
    const { realTime, scale } = this.#rules
    // The conversation begins when its first part does.
    if (at.step === 0) at.origin = stampMs(timed?.startedAt ?? message.createdAt)
    const began = this.#sinceOrigin(timed?.startedAt)
    let source = Math.max(began, this.#toolSource)
    let play = this.#toolPlay
    const parallel = kind === 'tool' && source < this.#toolsSourceEnd
    if (parallel) {
      const share = (source - this.#toolSource) / (this.#toolsSourceEnd - this.#toolSource)
      play += (this.#toolsPlayEnd - play) * share
    } else {
      this.#closeTools()
      if (began > at.source) {
        this.#wait(began, 0, realTime ? timing.idle : timing.gap.max, 'work')
      }
      source = at.source
      play = at.play
    }
    const reveal = kind === 'user' ? null : recordedReveal(part)
    const realMs = reveal ? reveal.activeMs : this.#sinceOrigin(timed?.endedAt) - began
    const shownMs = durationOf(kind, part, realMs, realTime, reveal !== null)
    const recorded = timed !== undefined && kind !== 'user' && realMs >= 0
    const tookMs = reveal ? reveal.sourceMs : recorded ? realMs : shownMs
    if (timed && kind !== 'user') {
      at.timedMs += shownMs
      if (recorded) at.recordedMs += shownMs
    }
    if (reveal) {
      for (const pause of reveal.pauses) {
        const stretch = shownMs / reveal.activeMs
        this.#tell(play + pause.from * stretch, play + pause.to * stretch, pause.tookMs, 'work')
      }
    }
    if (kind === 'tool') {
      if (recorded) this.#tell(play, play + shownMs, tookMs, 'work')
      this.#toolSource = source
      this.#toolPlay = play
      this.#toolsSourceEnd = Math.max(source + tookMs, parallel ? this.#toolsSourceEnd : 0)
      this.#toolsPlayEnd = Math.max(play + shownMs, parallel ? this.#toolsPlayEnd : 0)
    } else {
      at.source = source + tookMs
      at.play = play + shownMs
    }
    if (feedsPanel(part)) at.panel = at.step
    if (resourceOf(part) !== undefined) at.resource = at.step
    this.#mark(message, part, play * scale)
    const row = (at.step - this.#from.step) * width
    const rows = this.#rows
    rows[row + startColumn] = play * scale
    rows[row + endColumn] = (play + shownMs) * scale
    rows[row + latestColumn] = (kind === 'tool' ? this.#toolsPlayEnd : at.play) * scale
    rows[row + sourceColumn] = source
    rows[row + sourceLatestColumn] = kind === 'tool' ? this.#toolsSourceEnd : at.source
    rows[row + messageColumn] = messageIndex
    rows[row + panelColumn] = at.panel
    rows[row + resourceColumn] = at.resource
    at.step++
  }

  #mark(message: Message, part: Part | undefined, start: number): void {
    const failed =
      part?.type === 'error' ||
      (part?.type === 'tool' && part.status === 'error') ||
      (!part && message.status === 'error')
    const kind = failed ? 'error' : part?.type
    if (kind === 'error' || kind === 'tool' || kind === 'resource') {
      this.#marks.push({ at: playMs(start), kind, step: this.#at.step })
    }
  }

  /** Moves both cursors on to what happens next, cutting what was idle. */
  #wait(until: number, min: number, max: number, kind: Gap['kind']): void {
    const at = this.#at
    const idle = Math.max(until - at.source, 0) || 0
    const shown = clamp(idle, min, max)
    this.#tell(at.play, at.play + shown, idle, kind)
    at.source += until >= 0 ? idle : shown
    at.play += shown
  }

  /** Ends a group of parallel calls: both cursors move behind the last answer. */
  #closeTools(): void {
    if (this.#toolsSourceEnd < 0) return
    this.#at.source = this.#toolsSourceEnd
    this.#at.play = this.#toolsPlayEnd + (this.#rules.realTime ? 0 : timing.toolDwell)
    this.#toolsSourceEnd = -1
  }

  /** Notes a cut that is long enough to tell. Cuts inside one another are one. */
  #tell(from: number, to: number, sourceMs: number, kind: Gap['kind']): void {
    if (sourceMs < timing.tellGapFrom || to - from > sourceMs / 2) return
    const { scale } = this.#rules
    const last = this.#gaps.at(-1)
    const start = playMs(from * scale)
    const end = playMs(to * scale)
    if (last && last.end > start) {
      this.#gaps[this.#gaps.length - 1] = {
        ...last,
        end: playMs(Math.max(last.end, end)),
        sourceMs: Math.max(last.sourceMs, sourceMs),
      }
    } else this.#gaps.push({ start, end, sourceMs, kind })
  }

  /** Milliseconds since the conversation began; the first stamp seen says when that was. */
  #sinceOrigin(stamp: string | undefined): number {
    if (stamp === undefined) return NaN
    const at = this.#at
    const ms = stampMs(stamp)
    if (Number.isNaN(at.origin)) at.origin = ms - at.source
    return ms - at.origin
  }
}

/** When the first part that says so began. */
function firstStamp({ parts }: Message): string | undefined {
  for (const part of parts) if (isTimed(part) && part.startedAt) return part.startedAt
  return undefined
}
