import { describe, expect, it } from 'vitest'
import { compileTimeline } from './compile-timeline.ts'
import { assistant, at, conversationOf, text, tool, user } from './conversation.fixture.ts'
import { playMs, sourceMs } from './play-ms.ts'
import { stateAt } from './state-at.ts'
import { toPlay, toSource } from './time-map.ts'
import type { Pacing } from './timeline.ts'

function lengths(conversation: Parameters<typeof compileTimeline>[0], pacing?: Pacing) {
  const timeline = compileTimeline(conversation, pacing)
  return Array.from({ length: timeline.stepCount }, (_, index) => {
    const step = timeline.step(index)
    return [step.kind, Math.round(step.end - step.start)]
  })
}

describe('time per step, when nothing was recorded', () => {
  it.each([
    ['a short question', user('m', 'Hi'), ['user', 500]],
    ['a long question', user('m', 'x'.repeat(900)), ['user', 2200]],
    ['an answer', assistant('m', [text('x'.repeat(640))]), ['text', 2000]],
    ['a very long answer', assistant('m', [text('x'.repeat(1e6))]), ['text', 9000]],
    ['a tool', assistant('m', [tool('t')]), ['tool', 700]],
    ['a file', assistant('m', [{ type: 'resource', resourceId: 'r' }]), ['resource', 600]],
    ['an empty text', assistant('m', [text('')]), ['text', 0]],
    ['a message without parts', assistant('m', []), ['status', 120]],
  ])('%s', (_name, message, expected) => {
    expect(lengths(conversationOf([message]))).toEqual([expected])
  })

  it('says so', () => {
    const timeline = compileTimeline(
      conversationOf([user('u', 'Hi'), assistant('a', [text('Yo')])]),
    )
    expect(timeline.timing).toBe('estimated')
  })

  it('is twice as fast when brisk', () => {
    const conversation = conversationOf([user('u', 'Hi'), assistant('a', [text('Hello there')])])
    const natural = compileTimeline(conversation)
    expect(compileTimeline(conversation, { preset: 'brisk' }).durationMs * 2).toBe(
      natural.durationMs,
    )
  })

  it('fits a target length', () => {
    const conversation = conversationOf([user('u', 'Hi'), assistant('a', [text('Hello there')])])
    expect(compileTimeline(conversation, { targetDurationMs: 30_000 }).durationMs).toBeCloseTo(
      30_000,
    )
  })
})

describe('recorded time', () => {
  const slow = conversationOf([
    user('u', 'Go', { createdAt: at(0) }),
    assistant('a', [
      tool('t', { startedAt: at(2), endedAt: at(136) }),
      text('Done. It works now.', { startedAt: at(137), endedAt: at(138) }),
    ]),
  ])

  it('cuts a long tool run and tells how long it was', () => {
    const timeline = compileTimeline(slow, { preset: 'recorded' })
    expect(timeline.timing).toBe('recorded')
    expect(timeline.gaps).toHaveLength(1)
    expect(timeline.gaps[0]).toMatchObject({ kind: 'work', sourceMs: 134_000 })
    expect((timeline.gaps[0]?.end ?? 0) - (timeline.gaps[0]?.start ?? 0)).toBe(3000)
  })

  it('calls the time until the user came back a pause, not work', () => {
    const later = conversationOf([
      ...slow.messages,
      user('u2', 'And now?', { createdAt: at(7200) }),
    ])
    expect(compileTimeline(later).gaps.at(-1)).toMatchObject({ kind: 'pause' })
  })

  it('maps a moment of the run into the cut, and back', () => {
    const timeline = compileTimeline(slow)
    const shown = toPlay(timeline, sourceMs(69_000))
    expect(toSource(timeline, shown)).toBeCloseTo(69_000)
    const toolStep = timeline.step(1)
    expect(shown).toBeGreaterThan(toolStep.start)
    expect(shown).toBeLessThan(toolStep.end)
  })

  it('reveals text as it arrived, with silences cut', () => {
    const recording = [
      [100, 10],
      [200, 20],
      [60_200, 30],
    ]
    const timeline = compileTimeline(
      conversationOf([assistant('a', [text('abcdefghijklmnopqrstuvwxyz1234', { recording })])]),
      { preset: 'recorded' },
    )
    expect(timeline.durationMs).toBe(3200)
    expect(stateAt(timeline, playMs(100)).chars).toBe(10)
    expect(stateAt(timeline, playMs(200)).chars).toBe(20)
    expect(timeline.gaps).toMatchObject([{ start: 200, end: 3200, sourceMs: 60_000 }])
  })

  it('overlaps parallel calls and waits for the last', () => {
    const timeline = compileTimeline(
      conversationOf([
        assistant('a', [
          tool('one', { startedAt: at(0), endedAt: at(1.4) }),
          tool('two', { startedAt: at(0.2), endedAt: at(0.7) }),
          text('Both are done.'),
        ]),
      ]),
    )
    expect(timeline.step(1).start).toBeLessThan(timeline.step(0).end)
    expect(stateAt(timeline, timeline.step(1).start)).toMatchObject({ runningTools: 2 })
    expect(stateAt(timeline, playMs(1000))).toMatchObject({
      runningTools: 1,
      step: 1,
      panelStep: 1,
    })
    expect(timeline.step(2).start).toBeGreaterThan(timeline.step(0).end)
  })

  it('keeps the order of the conversation against its stamps', () => {
    const timeline = compileTimeline(
      conversationOf([
        user('u', 'Hi', { createdAt: at(500) }),
        assistant('a', [tool('t', { startedAt: at(90), endedAt: at(10) })], { createdAt: at(3) }),
        user('v', 'Then?', { createdAt: 'yesterday' }),
        assistant('b', [text('Well')], { createdAt: '1970-01-21T10:00:00.000Z' }),
      ]),
    )
    const order = [0, 1, 2, 3].map((step) => timeline.step(step).start)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(timeline.durationMs).toBeLessThan(10_000)
  })
})

describe('chapters and marks', () => {
  it('makes a chapter of each user turn, with its first line as title', () => {
    const timeline = compileTimeline(
      conversationOf([
        user('u', '  Why is it slow?\nDetails…'),
        assistant('a', [text('Because.')]),
        user('v', 'Fix it'),
      ]),
    )
    expect(timeline.chapters.map(({ title, messageId }) => [title, messageId])).toEqual([
      ['Why is it slow?', 'u'],
      ['Fix it', 'v'],
    ])
  })

  it('begins with an untitled chapter when the assistant spoke first', () => {
    const timeline = compileTimeline(
      conversationOf([assistant('a', [text('Hi')]), user('u', 'Yo')]),
    )
    expect(timeline.chapters.map(({ title }) => title)).toEqual(['', 'Yo'])
  })

  it('marks tools, failures and files', () => {
    const timeline = compileTimeline(
      conversationOf([
        assistant(
          'a',
          [tool('t'), tool('f', { status: 'error' }), { type: 'resource', resourceId: 'r' }],
          { status: 'error' },
        ),
      ]),
    )
    expect(timeline.marks.map(({ kind }) => kind)).toEqual(['tool', 'error', 'resource', 'error'])
  })
})
