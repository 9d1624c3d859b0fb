import type { Message, Part } from '../model/conversation.ts'
import { playMs } from './play-ms.ts'
import { clamp, timing, type Rules } from './pacing.ts'
import { checkpointSize, copyPrefix, createColumns, type GrowingColumns } from './step-columns.ts'
import { feedsPanel, kindCode, kindOf, resourceOf, stampMs, stepsIn } from './step-of-part.ts'
import { measure } from './step-timing.ts'
import type { Gap, Mark, Timeline } from './timeline.ts'

/**
 * Writes the columns in one pass. Two cursors run forward and never back: `source`, what really
 * happened, and `play`, what the viewer sees (both in ms, `play` before scaling). The order of the
 * conversation wins; stamps only stretch or shrink what lies between.
 */
export class TimelineBuilder {
  readonly columns: GrowingColumns
  gaps: Gap[] = []
  marks: Mark[] = []
  /** The message that begins each chapter. */
  turns: number[] = []
  /** How much of the timed playing time rests on recordings and stamps. */
  recordedMs = 0
  timedMs = 0
  knots = 0
  #step = 0
  #source = 0
  #play = 0
  #origin = NaN
  /** The tool before this step: where it began, and where its group of parallel calls ends. */
  #tool = { source: 0, play: 0, sourceEnd: -1, playEnd: 0 }
  readonly #messages: readonly Message[]
  readonly #rules: Rules

  constructor(messages: readonly Message[], rules: Rules) {
    this.#messages = messages
    this.#rules = rules
    this.columns = createColumns(messages, rules.scale)
  }

  /** Goes on after the first `count` messages of an earlier timeline. */
  resume({ columns, gaps, marks, chapters }: Timeline, count: number): void {
    const at = count * checkpointSize
    const saved = (n: number) => columns.checkpoints[at + n] ?? 0
    this.#step = columns.firstStep[count] ?? 0
    this.#source = saved(0)
    this.#play = saved(1)
    this.#origin = saved(2)
    this.recordedMs = saved(3)
    this.timedMs = saved(4)
    this.knots = saved(5)
    this.gaps = gaps.slice(0, saved(6))
    this.marks = marks.slice(0, saved(7))
    this.turns = chapters.slice(0, saved(8)).map((chapter) => chapter.messageIndex)
    copyPrefix(columns, this.columns, count, this.#step, this.knots)
  }

  /** Writes every message from `first` on. */
  run(first: number): void {
    for (let index = first; index < this.#messages.length; index++) this.#addMessage(index)
    this.#closeTools()
    this.#save(this.#messages.length)
  }

  #addMessage(index: number): void {
    const message = this.#messages[index]
    if (!message) return
    this.#closeTools()
    this.#save(index)
    const asks = message.role === 'user'
    if (index > 0) {
      const { min, max } = timing.gap
      const stamp = message.parts.find((part) => 'startedAt' in part && part.startedAt)
      const begins = stamp && 'startedAt' in stamp ? stamp.startedAt : message.createdAt
      const { realTime } = this.#rules
      const until = this.#sinceOrigin(begins)
      const silent = realTime && until >= 0
      this.#wait(until, silent ? 0 : min, realTime ? timing.idle : max, asks ? 'pause' : 'work')
    }
    if (index === 0 || (asks && this.#messages[index - 1]?.role !== 'user')) this.turns.push(index)
    const count = stepsIn(message)
    for (let part = 0; part < count; part++) this.#addStep(message, index, part)
  }

  #addStep(message: Message, messageIndex: number, partIndex: number): void {
    const part = message.parts[partIndex]
    const kind = kindOf(message, part)
    const { realTime } = this.#rules
    const startedAt = part && 'startedAt' in part ? part.startedAt : undefined
    // The conversation begins when its first part does.
    if (this.#step === 0) this.#origin = stampMs(startedAt ?? message.createdAt)
    const began = this.#sinceOrigin(startedAt)
    const tool = this.#tool
    let source = Math.max(began, tool.source)
    const parallel = kind === kindCode.tool && source < tool.sourceEnd
    let play = tool.play
    if (parallel) {
      const share = (source - tool.source) / (tool.sourceEnd - tool.source)
      play += (tool.playEnd - tool.play) * share
      this.#knot(source, play)
    } else {
      this.#closeTools()
      if (began > this.#source)
        this.#wait(began, 0, realTime ? timing.idle : timing.gap.max, 'work')
      source = this.#source
      play = this.#play
      this.#knot(source, play)
    }
    const ended = part && 'endedAt' in part ? this.#sinceOrigin(part.endedAt) : NaN
    const { shownMs, tookMs, recorded, reveal } = measure(kind, part, ended - began, realTime)
    if (reveal) {
      this.columns.curves.set(this.#step, {
        offsetMs: reveal.curve.offsetMs.map((ms) => ms * reveal.stretch * this.#rules.scale),
        chars: reveal.curve.chars,
      })
      for (const pause of reveal.pauses) {
        const from = play + pause.activeStart * reveal.stretch
        const to = play + pause.activeEnd * reveal.stretch
        this.#knot(source + pause.sourceStart, from)
        this.#knot(source + pause.sourceEnd, to)
        this.#tell(from, to, pause.sourceEnd - pause.sourceStart, 'work')
      }
    }
    if (kind >= kindCode.reasoning && kind <= kindCode.tool) {
      this.timedMs += shownMs
      if (recorded) this.recordedMs += shownMs
    }
    this.#write(message, messageIndex, partIndex, part, kind, play, play + shownMs)
    if (kind === kindCode.tool) {
      if (recorded) this.#tell(play, play + shownMs, tookMs, 'work')
      tool.source = source
      tool.play = play
      tool.sourceEnd = Math.max(source + tookMs, parallel ? tool.sourceEnd : 0)
      tool.playEnd = Math.max(play + shownMs, parallel ? tool.playEnd : 0)
    } else {
      this.#source = source + tookMs
      this.#play = play + shownMs
    }
  }

  #write(
    message: Message,
    messageIndex: number,
    partIndex: number,
    part: Part | undefined,
    kind: number,
    from: number,
    to: number,
  ): void {
    const { columns } = this
    const { scale } = this.#rules
    const step = this.#step++
    const before = step - 1
    const start = playMs(from * scale)
    const end = to * scale
    columns.start[step] = start
    columns.end[step] = end
    columns.maxEnd[step] = Math.max(end, columns.maxEnd[before] ?? 0)
    columns.kind[step] = kind
    columns.message[step] = messageIndex
    columns.part[step] = partIndex
    columns.chapter[step] = this.turns.length - 1
    const resource = resourceOf(part)
    if (resource !== undefined) columns.resourceIds.set(step, resource)
    columns.resource[step] = resource === undefined ? (columns.resource[before] ?? -1) : step
    columns.panel[step] = feedsPanel(part) ? step : (columns.panel[before] ?? -1)
    const failed =
      part?.type === 'error' ||
      (part?.type === 'tool' && part.status === 'error') ||
      (!part && message.status === 'error')
    if (failed) this.marks.push({ at: start, kind: 'error', step })
    else if (part?.type === 'tool') this.marks.push({ at: start, kind: 'tool', step })
    else if (part?.type === 'resource') this.marks.push({ at: start, kind: 'resource', step })
  }

  /** Moves both cursors on to what happens next, cutting what was idle. */
  #wait(until: number, min: number, max: number, kind: Gap['kind']): void {
    this.#knot(this.#source, this.#play)
    const idle = Math.max(until - this.#source, 0) || 0
    const shown = clamp(idle, min, max)
    this.#tell(this.#play, this.#play + shown, idle, kind)
    this.#source += until >= 0 ? idle : shown
    this.#play += shown
    this.#knot(this.#source, this.#play)
  }

  /** Ends a group of parallel calls: both cursors move behind the last answer. */
  #closeTools(): void {
    const { sourceEnd, playEnd } = this.#tool
    if (sourceEnd < 0) return
    this.#knot(sourceEnd, playEnd)
    this.#source = sourceEnd
    this.#play = playEnd + (this.#rules.realTime ? 0 : timing.toolDwell)
    this.#tool.sourceEnd = -1
  }

  /** Both clocks agree here. */
  #knot(source: number, play: number): void {
    const { knotSource, knotPlay } = this.columns
    const last = this.knots - 1
    const shown = play * this.#rules.scale
    if (knotSource[last] === source && knotPlay[last] === shown) return
    knotSource[this.knots] = Math.max(source, knotSource[last] ?? 0)
    knotPlay[this.knots++] = Math.max(shown, knotPlay[last] ?? 0)
  }

  /** Notes a cut that is long enough to tell. Cuts inside one another are one. */
  #tell(from: number, to: number, sourceMs: number, kind: Gap['kind']): void {
    if (sourceMs < timing.tellGapFrom || to - from > sourceMs / 2) return
    const last = this.gaps.at(-1)
    const start = playMs(from * this.#rules.scale)
    const end = playMs(to * this.#rules.scale)
    if (last && last.end > start) {
      const merged = Math.max(last.sourceMs, sourceMs)
      this.gaps[this.gaps.length - 1] = {
        ...last,
        end: playMs(Math.max(last.end, end)),
        sourceMs: merged,
      }
    } else this.gaps.push({ start, end, sourceMs, kind })
  }

  /** Milliseconds since the conversation began; the first stamp seen says when that was. */
  #sinceOrigin(stamp: string | undefined): number {
    if (stamp === undefined) return NaN
    const ms = stampMs(stamp)
    if (Number.isNaN(this.#origin)) this.#origin = ms - this.#source
    return ms - this.#origin
  }

  #save(message: number): void {
    this.columns.firstStep[message] = this.#step
    const row = this.columns.checkpoints
    let at = message * checkpointSize
    row[at++] = this.#source
    row[at++] = this.#play
    row[at++] = this.#origin
    row[at++] = this.recordedMs
    row[at++] = this.timedMs
    row[at++] = this.knots
    row[at++] = this.gaps.length
    row[at++] = this.marks.length
    row[at] = this.turns.length
  }
}
