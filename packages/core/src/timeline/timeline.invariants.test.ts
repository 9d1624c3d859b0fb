import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorAt, timeOf } from './anchors.ts'
import { anyConversation, anyPacing } from './arbitrary.fixture.ts'
import { compileTimeline } from './compile-timeline.ts'
import { extendTimeline } from './extend-timeline.ts'
import { partProgress } from './part-progress.ts'
import { playMs, sourceMs } from './play-ms.ts'
import { createState, isToolRunning, readState, stateAt } from './state-at.ts'
import { toPlay, toSource } from './time-map.ts'
import type { PlayMs, Timeline } from './timeline.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const shares = fc.array(share, { minLength: 1, maxLength: 12 })

function moment(timeline: Timeline, part: number): PlayMs {
  return playMs(timeline.durationMs * part)
}

function stepsOf(timeline: Timeline) {
  return Array.from({ length: timeline.stepCount }, (_, index) => timeline.step(index))
}

describe('any timeline', () => {
  it('has finite steps in order, one per part, and chapters that join up', () => {
    fc.assert(
      fc.property(anyConversation, anyPacing, (conversation, pacing) => {
        const timeline = compileTimeline(conversation, pacing)
        let last = 0
        for (const step of stepsOf(timeline)) {
          expect(Number.isFinite(step.start) && Number.isFinite(step.end)).toBe(true)
          expect(step.start).toBeGreaterThanOrEqual(last)
          expect(step.end).toBeGreaterThanOrEqual(step.start)
          expect(step.end).toBeLessThanOrEqual(timeline.durationMs)
          expect(timeline.stepOf(step.messageIndex, step.partIndex)).toBe(step.index)
          last = step.start
        }
        for (const [index, chapter] of timeline.chapters.entries()) {
          expect(chapter.start).toBe(index === 0 ? 0 : timeline.chapters[index - 1]?.end)
        }
        expect(timeline.chapters.at(-1)?.end ?? 0).toBe(timeline.durationMs)
      }),
    )
  })

  it('only ever shows more as time goes on', () => {
    fc.assert(
      fc.property(anyConversation, anyPacing, shares, (conversation, pacing, parts) => {
        const timeline = compileTimeline(conversation, pacing)
        let before = createState()
        for (const part of parts.toSorted((a, b) => a - b)) {
          const state = stateAt(timeline, moment(timeline, part))
          expect(state.visibleMessages).toBeGreaterThanOrEqual(before.visibleMessages)
          expect(state.step).toBeGreaterThanOrEqual(before.step)
          const least = state.step === before.step ? before.chars : 0
          expect(state.chars).toBeGreaterThanOrEqual(least)
          before = state
        }
      }),
    )
  })

  it('is the same whatever was read before', () => {
    fc.assert(
      fc.property(anyConversation, shares, (conversation, parts) => {
        const timeline = compileTimeline(conversation)
        const target = createState()
        for (const part of parts) {
          const t = moment(timeline, part)
          expect(readState(timeline, t, target)).toEqual(stateAt(timeline, t))
        }
      }),
    )
  })

  it('ends with everything visible and nothing running', () => {
    fc.assert(
      fc.property(anyConversation, anyPacing, (conversation, pacing) => {
        const timeline = compileTimeline(conversation, pacing)
        const state = stateAt(timeline, timeline.durationMs)
        expect(state).toMatchObject({
          ended: true,
          progress: 1,
          runningTools: 0,
          visibleMessages: conversation.messages.length,
        })
        conversation.messages.forEach((message, messageIndex) =>
          message.parts.forEach((_, partIndex) => {
            const seen = partProgress(timeline, timeline.durationMs, messageIndex, partIndex)
            expect(seen.state).toBe('whole')
          }),
        )
      }),
    )
  })

  it('counts as running what says it is running', () => {
    fc.assert(
      fc.property(anyConversation, share, (conversation, part) => {
        const timeline = compileTimeline(conversation)
        const t = moment(timeline, part)
        const running = stepsOf(timeline).filter((step) => isToolRunning(timeline, step.index, t))
        expect(stateAt(timeline, t).runningTools).toBe(running.length)
      }),
    )
  })

  it('cuts text at a grapheme, and shows the tip as its part says', () => {
    const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
    fc.assert(
      fc.property(anyConversation, shares, (conversation, parts) => {
        const timeline = compileTimeline(conversation)
        for (const part of parts) {
          const t = moment(timeline, part)
          const state = stateAt(timeline, t)
          const tip = conversation.messages[state.messageIndex]?.parts[state.partIndex]
          if (!tip || !('text' in tip)) continue
          const starts = [...graphemes.segment(tip.text)].map((segment) => segment.index)
          expect([...starts, tip.text.length]).toContain(state.chars)
          const seen = partProgress(timeline, t, state.messageIndex, state.partIndex)
          expect(Math.min(seen.chars, tip.text.length)).toBe(state.chars)
        }
      }),
    )
  })

  it('keeps the past when messages are appended, and equals a fresh compile', () => {
    fc.assert(
      fc.property(anyConversation, fc.nat(8), anyPacing, (conversation, count, pacing) => {
        const early = { ...conversation, messages: conversation.messages.slice(0, count) }
        const before = compileTimeline(early, pacing)
        const after = extendTimeline(before, conversation)
        expect(stepsOf(after).slice(0, before.stepCount)).toEqual(stepsOf(before))
        expect(after.durationMs).toBeGreaterThanOrEqual(before.durationMs)
        if (pacing && 'targetDurationMs' in pacing) return
        const fresh = compileTimeline(conversation, pacing)
        expect(stepsOf(after)).toEqual(stepsOf(fresh))
        expect(after.chapters).toEqual(fresh.chapters)
        expect([after.gaps, after.marks, after.timing]).toEqual([
          fresh.gaps,
          fresh.marks,
          fresh.timing,
        ])
        expect(after.sections).toEqual(fresh.sections)
      }),
    )
  })

  it('maps recorded to played time and back without ever going backwards', () => {
    fc.assert(
      fc.property(anyConversation, anyPacing, shares, (conversation, pacing, parts) => {
        const timeline = compileTimeline(conversation, pacing)
        const length = toSource(timeline, timeline.durationMs)
        const edges = stepsOf(timeline).flatMap(({ start, end }) => [start, end])
        const moments = [...edges, ...parts.map((part) => moment(timeline, part))]
        let [lastSource, lastPlay] = [0, 0]
        for (const at of moments.toSorted((a, b) => a - b)) {
          const source = toSource(timeline, at)
          const play = toPlay(timeline, sourceMs((length * at) / (timeline.durationMs || 1)))
          expect(source).toBeGreaterThanOrEqual(lastSource)
          expect(play).toBeGreaterThanOrEqual(lastPlay)
          lastSource = source
          lastPlay = play
        }
      }),
    )
  })

  it('keeps no silence longer than the idle limit', () => {
    fc.assert(
      fc.property(anyConversation, (conversation) => {
        const timeline = compileTimeline(conversation, { preset: 'recorded' })
        let until = 0
        for (const step of stepsOf(timeline)) {
          expect(step.start - until).toBeLessThanOrEqual(3000.001)
          until = Math.max(until, step.end)
        }
        for (const gap of timeline.gaps) expect(gap.end - gap.start).toBeLessThanOrEqual(6000.001)
      }),
    )
  })

  it('finds an anchor again no later than it was taken, in the same step', () => {
    fc.assert(
      fc.property(anyConversation, anyPacing, share, (conversation, pacing, part) => {
        const timeline = compileTimeline(conversation, pacing)
        const t = moment(timeline, part)
        const anchor = anchorAt(timeline, t)
        fc.pre(anchor !== null)
        const found = timeOf(timeline, anchor) ?? NaN
        expect(found).toBeLessThanOrEqual(t)
        const step = timeline.step(timeline.stepAt(t))
        expect(found).toBeGreaterThanOrEqual(step.start)
      }),
    )
  })
})
