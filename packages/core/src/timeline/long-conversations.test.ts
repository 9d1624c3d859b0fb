import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Conversation } from '../model/conversation.ts'
import { anyConversation, anyPacing } from './arbitrary.fixture.ts'
import { compileTimeline } from './compile-timeline.ts'
import { assistant, conversationOf, text, tool, user } from './conversation.fixture.ts'
import { extendTimeline } from './extend-timeline.ts'
import { playMs } from './play-ms.ts'
import { isToolRunning, stateAt } from './state-at.ts'
import { toPlay, toSource } from './time-map.ts'
import type { Timeline } from './timeline.ts'

/** The same few messages over and over: hundreds of them, in several sections. */
const longConversation = fc
  .tuple(anyConversation, fc.integer({ min: 20, max: 60 }))
  .map(([conversation, times]): Conversation => ({
    ...conversation,
    messages: Array.from({ length: times }, (_, turn) =>
      conversation.messages.map((message) => ({ ...message, id: `${message.id}-${turn}` })),
    ).flat(),
  }))

const share = fc.double({ min: 0, max: 1, noNaN: true })

function stepsOf(timeline: Timeline) {
  return Array.from({ length: timeline.stepCount }, (_, index) => timeline.step(index))
}

/** Everything a timeline says about its time. */
function told(timeline: Timeline) {
  const { durationMs, chapters, gaps, marks, timing } = timeline
  return { durationMs, chapters, gaps, marks, timing, steps: stepsOf(timeline) }
}

describe('a conversation of hundreds of messages', () => {
  it('finds every step by its time, its number and its part', () => {
    fc.assert(
      fc.property(longConversation, anyPacing, (conversation, pacing) => {
        const timeline = compileTimeline(conversation, pacing)
        const steps = stepsOf(timeline)
        for (const step of steps) {
          expect(timeline.stepOf(step.messageIndex, step.partIndex)).toBe(step.index)
          const last = steps.findLastIndex(({ start }) => start <= step.start)
          expect(timeline.stepAt(step.start)).toBe(last)
          expect(stateAt(timeline, step.start).step).toBe(last)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('is timed alike whether it grew, was edited or was read at once', () => {
    fc.assert(
      fc.property(longConversation, share, share, (conversation, first, second) => {
        const { messages } = conversation
        const count = Math.floor(messages.length * first)
        const edited = Math.floor(messages.length * second)
        const early = compileTimeline({ ...conversation, messages: messages.slice(0, count) })
        const before = told(early)
        const grown = extendTimeline(early, conversation)
        expect(told(grown)).toEqual(told(compileTimeline(conversation)))
        const changed = {
          ...conversation,
          messages: messages.map((message, index) =>
            index === edited
              ? { ...message, parts: [text('Edited, and longer than before.')] }
              : message,
          ),
        }
        expect(told(extendTimeline(grown, changed))).toEqual(told(compileTimeline(changed)))
        // Two futures of one past, which stays what it was.
        extendTimeline(early, changed)
        expect(told(early)).toEqual(before)
      }),
      { numRuns: 25 },
    )
  })

  it('counts the tools that run as asking each one would', () => {
    fc.assert(
      fc.property(longConversation, share, (conversation, place) => {
        const timeline = compileTimeline(conversation)
        const t = playMs(timeline.durationMs * place)
        const running = stepsOf(timeline).filter(({ index }) => isToolRunning(timeline, index, t))
        expect(stateAt(timeline, t).runningTools).toBe(running.length)
      }),
      { numRuns: 40 },
    )
  })

  it('maps both clocks without ever going back, from one section into the next', () => {
    fc.assert(
      fc.property(longConversation, anyPacing, (conversation, pacing) => {
        const timeline = compileTimeline(conversation, pacing)
        let [source, play] = [0, 0]
        for (let n = 0; n <= 400; n += 1) {
          const at = playMs((timeline.durationMs * n) / 400)
          const there = toSource(timeline, at)
          const back = toPlay(timeline, there)
          expect(there).toBeGreaterThanOrEqual(source)
          expect(back).toBeGreaterThanOrEqual(play)
          source = there
          play = back
        }
      }),
      { numRuns: 25 },
    )
  })

  it('shows every one of ten thousand messages in its turn', () => {
    const messages = Array.from({ length: 5000 }, (_, turn) => [
      user(`u${turn}`, `Question ${turn}`),
      assistant(`a${turn}`, [tool(`t${turn}`), text(`Answer ${turn}`)]),
    ]).flat()
    const timeline = compileTimeline(conversationOf(messages))
    expect(timeline).toMatchObject({ stepCount: 15_000 })
    expect(timeline.chapters).toHaveLength(5000)
    for (let index = 0; index < 10_000; index += 1) {
      const step = timeline.step(timeline.stepOf(index, 0))
      expect(stateAt(timeline, step.start)).toMatchObject({
        visibleMessages: index + 1,
        chapter: index >> 1,
        ended: false,
      })
    }
    expect(stateAt(timeline, timeline.durationMs)).toMatchObject({
      visibleMessages: 10_000,
      ended: true,
      runningTools: 0,
    })
  })
})

describe('the panel across sections', () => {
  const messages = Array.from({ length: 200 }, (_, index) =>
    index === 3
      ? assistant('first', [{ type: 'resource', resourceId: 'early' }])
      : user(`u${index}`, 'And then?'),
  )

  it('keeps what was shown long before', () => {
    const timeline = compileTimeline(conversationOf(messages))
    const late = timeline.step(180).start
    expect(stateAt(timeline, late)).toMatchObject({ panelResource: 'early', panelStep: 3 })
    expect(stateAt(timeline, timeline.step(2).start)).toMatchObject({ panelResource: null })
  })

  it('goes back to it while the first tool of a section still runs', () => {
    const call = tool('t', { output: [{ type: 'resource', resourceId: 'late' }] })
    const timeline = compileTimeline(
      conversationOf([...messages.slice(0, 64), assistant('a', [call])]),
    )
    const { start, end } = timeline.step(64)
    expect(stateAt(timeline, start)).toMatchObject({ panelResource: 'early', runningTools: 1 })
    expect(stateAt(timeline, end)).toMatchObject({ panelResource: 'late', runningTools: 0 })
  })
})
