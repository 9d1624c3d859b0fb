import type { Conversation } from '../model/conversation.ts'
import { chaptersOf } from './chapters.ts'
import { rulesOf, type Rules } from './pacing.ts'
import { playMs } from './play-ms.ts'
import { beginning, compileSection } from './section-builder.ts'
import {
  latestColumn,
  startColumn,
  lastRow,
  sectionBits,
  sectionBy,
  sectionOf,
  sectionSize,
  width,
  type Section,
} from './section.ts'
import { kindOf, partIndexOf } from './step-of-part.ts'
import type { Chapter, Gap, Mark, Pacing, Step, Timeline } from './timeline.ts'

/**
 * Compiles a conversation into a timeline: what appears when. Pure; the same conversation and
 * pacing give the same timeline. Missing, wrong or shuffled stamps never reorder anything.
 *
 * @param pacing how time passes; `natural` when left out
 */
export function compileTimeline(conversation: Conversation, pacing: Pacing = {}): Timeline {
  const timeline = assemble(conversation, pacing, rulesOf(pacing), [])
  const { targetDurationMs: target } = pacing
  if (!(target && target > 0 && timeline.durationMs > 0)) return timeline
  const scale = (timeline.scale * target) / timeline.durationMs
  return assemble(conversation, pacing, rulesOf(pacing, scale), [])
}

/** @param kept sections of an earlier timeline whose messages are the same */
export function assemble(
  conversation: Conversation,
  pacing: Pacing,
  rules: Rules,
  kept: readonly Section[],
): Timeline {
  const { messages, status } = conversation
  const sections = [...kept]
  for (let first = sections.length << sectionBits; first < messages.length; first += sectionSize) {
    sections.push(compileSection(messages, first, rules, sections.at(-1)?.after ?? beginning))
  }
  const { step: stepCount, recordedMs, timedMs } = sections.at(-1)?.after ?? beginning
  let chapters: readonly Chapter[] | undefined
  let gaps: readonly Gap[] | undefined
  let marks: readonly Mark[] | undefined
  const timeline: Timeline = {
    conversation,
    pacing,
    durationMs: playMs(sections.at(-1)?.rows.at(latestColumn - width) ?? 0),
    stepCount,
    // A replay that nobody opened needs none of these.
    get chapters() {
      return (chapters ??= chaptersOf(timeline))
    },
    get gaps() {
      return (gaps ??= Object.freeze(sections.flatMap((section) => section.gaps)))
    },
    get marks() {
      return (marks ??= Object.freeze(sections.flatMap((section) => section.marks)))
    },
    timing: recordedMs > 0 && recordedMs >= timedMs / 2 ? 'recorded' : 'estimated',
    open: status === 'streaming' || messages.at(-1)?.status === 'streaming',
    stepAt(t) {
      const at = t > 0 ? t : 0
      const section = sectionBy(sections, startColumn, at)
      return section ? section.firstStep + Math.max(lastRow(section.rows, startColumn, at), 0) : -1
    },
    step(index): Step {
      const section = sectionOf(sections, index)
      if (!section || !(index >= 0 && index < stepCount && index % 1 === 0)) {
        throw new RangeError(`There is no step ${index} of ${stepCount}`)
      }
      const row = index - section.firstStep
      const [start = 0, end = 0, , , , messageIndex = 0] = section.rows.subarray(row * width)
      const partIndex = partIndexOf(section, row)
      const message = messages[messageIndex]
      return {
        index,
        kind: message ? kindOf(message, message.parts[partIndex]) : 'status',
        messageIndex,
        partIndex,
        start: playMs(start),
        end: playMs(end),
      }
    },
    stepOf(messageIndex, partIndex) {
      const section = sections[messageIndex >> sectionBits]
      const n = messageIndex & (sectionSize - 1)
      const row = (section?.firstRow[n] ?? Infinity) + partIndex
      return section && partIndex >= 0 && row < (section.firstRow[n + 1] ?? 0)
        ? section.firstStep + row
        : -1
    },
    sections,
    scale: rules.scale,
  }
  return Object.freeze(timeline)
}
