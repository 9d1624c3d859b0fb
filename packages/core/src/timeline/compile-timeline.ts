import type { Conversation, Message } from '../model/conversation.ts'
import { playMs, sourceMs } from './play-ms.ts'
import { graphemeCut } from './grapheme-cut.ts'
import { rulesOf, type Rules } from './pacing.ts'
import { stepKinds } from './step-of-part.ts'
import { interpolate, lastAtOrBefore } from './time-map.ts'
import { TimelineBuilder } from './timeline-builder.ts'
import type { Chapter, Pacing, PlayMs, Step, Timeline } from './timeline.ts'

/**
 * Compiles a conversation into a timeline: what appears when. Pure; the same conversation and
 * pacing give the same timeline. Missing, wrong or shuffled stamps never reorder anything.
 *
 * @param pacing how time passes; `natural` when left out
 */
export function compileTimeline(conversation: Conversation, pacing: Pacing = {}): Timeline {
  const timeline = assemble(conversation, pacing, rulesOf(pacing))
  const { targetDurationMs: target } = pacing
  if (!(target && target > 0 && timeline.durationMs > 0)) return timeline
  const scale = (timeline.columns.scale * target) / timeline.durationMs
  return assemble(conversation, pacing, rulesOf(pacing, scale))
}

/** @param keep how many first messages of `base` are the same */
export function assemble(
  conversation: Conversation,
  pacing: Pacing,
  rules: Rules,
  base?: Timeline,
  keep = 0,
): Timeline {
  const { messages } = conversation
  const builder = new TimelineBuilder(messages, rules)
  if (base) builder.resume(base, keep)
  builder.run(keep)
  const { gaps, marks, turns, knots, recordedMs, timedMs } = builder
  const columns = {
    ...builder.columns,
    knotSource: builder.columns.knotSource.subarray(0, knots),
    knotPlay: builder.columns.knotPlay.subarray(0, knots),
  }
  const { start, end, kind, message, part, firstStep, knotSource, knotPlay } = columns
  const stepCount = start.length
  const durationMs = playMs(columns.maxEnd[stepCount - 1] ?? 0)
  return Object.freeze<Timeline>({
    conversation,
    pacing,
    durationMs,
    stepCount,
    chapters: Object.freeze(
      turns.map((first, index): Chapter => {
        const next = turns[index + 1]
        const same = next !== undefined && next < keep ? base?.chapters[index] : undefined
        if (same) return same
        return {
          index,
          title: titleOf(messages[first]),
          messageIndex: first,
          messageId: messages[first]?.id ?? '',
          start: index ? startOf(first) : playMs(0),
          end: next === undefined ? durationMs : startOf(next),
        }
      }),
    ),
    gaps: Object.freeze(gaps),
    marks: Object.freeze(marks),
    timing: recordedMs > 0 && recordedMs >= timedMs / 2 ? 'recorded' : 'estimated',
    open: conversation.status === 'streaming' || messages.at(-1)?.status === 'streaming',
    stepAt: (t) => Math.max(lastAtOrBefore(start, t >= 0 ? t : 0), stepCount ? 0 : -1),
    step(index): Step {
      if (!(index in start)) throw new RangeError(`There is no step ${index} of ${stepCount}`)
      return {
        index,
        kind: stepKinds[kind[index] ?? 0] ?? 'status',
        messageIndex: message[index] ?? 0,
        partIndex: part[index] ?? 0,
        start: playMs(start[index] ?? 0),
        end: playMs(end[index] ?? 0),
      }
    },
    stepOf(messageIndex, partIndex) {
      const step = (firstStep[messageIndex] ?? stepCount) + partIndex
      return partIndex >= 0 && step < (firstStep[messageIndex + 1] ?? 0) ? step : -1
    },
    toPlay: (time) => playMs(interpolate(knotSource, knotPlay, time)),
    toSource: (time) => sourceMs(interpolate(knotPlay, knotSource, time)),
    columns,
  })

  function startOf(messageIndex: number): PlayMs {
    return playMs(start[firstStep[messageIndex] ?? 0] ?? 0)
  }
}

const titleLength = 120

/** The first line of what the user asked; nothing when the assistant spoke first. */
function titleOf(message: Message | undefined): string {
  if (message?.role !== 'user') return ''
  const part = message.parts.find((candidate) => candidate.type === 'text')
  const text = part?.type === 'text' ? part.text.slice(0, 4 * titleLength).trim() : ''
  const line = text.split('\n', 1)[0] ?? ''
  return line.slice(0, graphemeCut(line, titleLength))
}
