import { describe, expect, it } from 'vitest'
import { anchorAt, timeOf } from './anchors.ts'
import { compileTimeline } from './compile-timeline.ts'
import { assistant, conversationOf, text, tool, user } from './conversation.fixture.ts'
import { extendTimeline } from './extend-timeline.ts'
import { isMessageVisible, partProgress } from './part-progress.ts'
import { playMs } from './play-ms.ts'
import { isToolRunning, stateAt } from './state-at.ts'

describe('stateAt', () => {
  it('has nothing to show, and no NaN, in an empty conversation', () => {
    const timeline = compileTimeline(conversationOf([]))
    expect(timeline).toMatchObject({ durationMs: 0, stepCount: 0, chapters: [], open: false })
    expect(stateAt(timeline, playMs(0))).toEqual({
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
    })
    expect(anchorAt(timeline, playMs(0))).toBeNull()
  })

  it('is over at once when there is no time in it', () => {
    const timeline = compileTimeline(conversationOf([assistant('a', [text('')])]))
    expect(stateAt(timeline, playMs(0))).toMatchObject({ ended: true, progress: 1, chars: 0 })
  })

  it.each([NaN, -1, -Infinity])('takes %d for the beginning', (t) => {
    const timeline = compileTimeline(conversationOf([user('u', 'Hi'), user('v', 'Ho')]))
    expect(stateAt(timeline, playMs(t))).toEqual(stateAt(timeline, playMs(0)))
  })

  it('shows a question whole as it is asked, an answer as it is written', () => {
    const timeline = compileTimeline(
      conversationOf([user('u', 'Why?'), assistant('a', [text('x'.repeat(320))])]),
    )
    expect(stateAt(timeline, playMs(0))).toMatchObject({ kind: 'user', chars: 4 })
    const half = playMs(timeline.step(1).start + 500)
    expect(stateAt(timeline, half)).toMatchObject({ kind: 'text', chars: 160, visibleMessages: 2 })
  })

  it.each(['done', 'error', 'denied', 'abandoned', 'running'])(
    'ends a tool that is %s in a finished conversation',
    (status) => {
      const timeline = compileTimeline(
        conversationOf([assistant('a', [tool('t', { status, output: undefined })])]),
      )
      expect(isToolRunning(timeline, 0, playMs(0))).toBe(true)
      expect(isToolRunning(timeline, 0, timeline.durationMs)).toBe(false)
      expect(stateAt(timeline, timeline.durationMs).panelStep).toBe(-1)
    },
  )

  it('gives the panel a result when it is there, and the result resource at the end', () => {
    const timeline = compileTimeline(
      conversationOf(
        [
          assistant('a', [
            { type: 'resource', resourceId: 'data' },
            tool('t', { output: [{ type: 'resource', resourceId: 'chart' }] }),
          ]),
        ],
        { resultResourceId: 'report' },
      ),
    )
    const call = timeline.step(1)
    const during = stateAt(timeline, call.start)
    expect(during).toMatchObject({ panelResource: 'data', panelStep: 0 })
    const before = stateAt(timeline, playMs(call.end - 1))
    expect(before).toMatchObject({ panelResource: 'data', panelStep: 0 })
    expect(stateAt(timeline, call.end)).toMatchObject({ panelResource: 'report', panelStep: 1 })
  })

  it('never ends while the last message is being written, and its tool runs on', () => {
    const timeline = compileTimeline(
      conversationOf(
        [
          assistant('a', [tool('t', { status: 'running', output: undefined })], {
            status: 'streaming',
          }),
        ],
        { status: 'streaming' },
      ),
    )
    const state = stateAt(timeline, timeline.durationMs)
    expect(state).toMatchObject({ ended: false, runningTools: 1, progress: 1 })
    expect(partProgress(timeline, timeline.durationMs, 0, 0).state).toBe('running')
  })
})

describe('partProgress', () => {
  const timeline = compileTimeline(
    conversationOf([
      user('u', 'Go'),
      assistant('a', [text('x'.repeat(320)), tool('t')], { status: 'stopped' }),
    ]),
  )
  const during = playMs(timeline.step(1).start + 500)

  it.each([
    ['before', 0, 0, 'whole'],
    ['at the playhead', 1, 0, 'partial'],
    ['after', 1, 1, 'hidden'],
    ['how the message ended', 1, 2, 'hidden'],
    ['a message nobody knows yet', 7, 0, 'hidden'],
    ['a part nobody knows', 0, 9, 'hidden'],
  ])('%s', (_name, message, part, state) => {
    expect(partProgress(timeline, during, message, part).state).toBe(state)
  })

  it('tells how the message ended at the end', () => {
    expect(partProgress(timeline, timeline.durationMs, 1, 2).state).toBe('whole')
  })

  it('knows which messages have begun', () => {
    expect([0, 1, 2].map((index) => isMessageVisible(timeline, playMs(0), index))).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('a conversation that changed', () => {
  const before = conversationOf([user('u', 'Go'), assistant('a', [text('First answer.')])])

  it('finds the place again when an earlier message grew', () => {
    const timeline = compileTimeline(before)
    const t = playMs(timeline.durationMs - 50)
    const anchor = anchorAt(timeline, t)
    const edited = conversationOf([
      user('u', 'Go on, please. '.repeat(9)),
      ...before.messages.slice(1),
    ])
    const after = extendTimeline(timeline, edited)
    const found = anchor ? timeOf(after, anchor) : null
    expect(stateAt(after, found ?? playMs(0))).toMatchObject({ messageIndex: 1, partIndex: 0 })
  })

  it('times an edited message anew, also when everything was read again', () => {
    const again = structuredClone(before)
    expect(extendTimeline(compileTimeline(before), again).step(1)).toEqual(
      compileTimeline(before).step(1),
    )
    const edited = conversationOf([
      user('u', 'Go on, please. '.repeat(9)),
      ...before.messages.slice(1),
    ])
    const after = extendTimeline(compileTimeline(before), edited)
    expect(after.sections).toEqual(compileTimeline(edited).sections)
    expect(after.step(1).start).not.toBe(compileTimeline(before).step(1).start)
  })

  it('shows the text that a tool was given later, in a conversation read again', () => {
    const read = (output: readonly object[]) => [
      assistant('a', [tool('t', { output })]),
      ...Array.from({ length: 70 }, (_, index) => user(`u${index}`, 'Go on')),
    ]
    const timeline = compileTimeline(conversationOf(read([])))
    const after = extendTimeline(timeline, conversationOf(read([{ type: 'text', text: 'Found' }])))
    expect(stateAt(timeline, timeline.durationMs).panelStep).toBe(-1)
    expect(stateAt(after, after.durationMs).panelStep).toBe(0)
  })

  it('never carries an anchor past the moment it came from, letter by letter', () => {
    const timeline = compileTimeline(conversationOf([assistant('a', [text('x'.repeat(640))])]))
    for (let ms = 0; ms < 2000; ms += 3.125) {
      const anchor = anchorAt(timeline, playMs(ms))
      const found = (anchor && timeOf(timeline, anchor)) ?? NaN
      expect(found).toBeLessThanOrEqual(ms)
      expect(found).toBeGreaterThan(ms - 6.25)
    }
  })

  it('has no place for a message that is gone', () => {
    const timeline = compileTimeline(before)
    expect(timeOf(timeline, { messageId: 'gone', partIndex: 0, chars: 0 })).toBeNull()
  })

  it('freezes the scale of a target length', () => {
    const timeline = compileTimeline(before, { targetDurationMs: 10_000 })
    const longer = conversationOf([...before.messages, user('v', 'More')])
    const after = extendTimeline(timeline, longer)
    expect(after.durationMs).toBeGreaterThan(10_000)
    expect(after.step(1)).toEqual(timeline.step(1))
  })

  it('is the same timeline for the same conversation', () => {
    const timeline = compileTimeline(before)
    expect(extendTimeline(timeline, before)).toBe(timeline)
  })
})
