import { compileTimeline, parseReplayLink, type Conversation, type Message } from '@playthread/core'
import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { conversationOf } from './conversation.fixture.ts'
import { createReplay } from './create-replay.ts'
import { createHandClock } from './hand-clock.fixture.ts'
import type { ReplayOptions } from './replay.ts'

function setUp(conversation: Conversation, options: Partial<ReplayOptions> = {}) {
  const hand = createHandClock()
  const timeline = compileTimeline(conversation)
  const replay = createReplay({ timeline, environment: hand.environment, ...options })
  replay.subscribe(() => {})
  return { hand, replay, timeline, now: () => replay.getSnapshot() }
}

const said = (id: string, text: string, rest: Partial<Message> = {}): Message => ({
  id,
  role: 'user',
  status: 'complete',
  parts: [{ type: 'text', text }],
  ...rest,
})
const of = (messages: readonly Message[]): Conversation => ({ ...conversationOf(0), messages })

describe('the smallest conversations', () => {
  test('one message plays to its end', () => {
    const { hand, replay, timeline, now } = setUp(of([said('u1', 'Hello there.')]))
    replay.play()
    expect(now().state).toMatchObject({ visibleMessages: 1, ended: false })
    hand.pass(timeline.durationMs + 20)
    expect(now()).toMatchObject({ ended: true, playing: false, positionMs: timeline.durationMs })
  })

  test.each([
    ['no text', [said('u1', '')]],
    ['no parts', [said('u1', '', { parts: [] })]],
    ['only combining marks', [said('u1', '\u0301\u0301')]],
    ['a lone surrogate', [said('u1', '\ud83d')]],
  ])('with %s nothing is NaN, and play comes to an end', (_what, messages) => {
    const { hand, replay, timeline, now } = setUp(of(messages))
    replay.play()
    replay.step(1)
    replay.nextTurn()
    replay.play()
    hand.pass(timeline.durationMs + 500)
    const { positionMs, durationMs, state } = now()
    for (const value of [positionMs, durationMs, state.progress, replay.getPosition()]) {
      expect(value).toBeGreaterThanOrEqual(0)
    }
    expect(now().playing).toBe(false)
  })

  test('of no length it is over as soon as it is played', () => {
    const timeline = {
      ...compileTimeline(conversationOf(1)),
      durationMs: compileTimeline(of([])).durationMs,
    }
    const onEnded = vi.fn<() => void>()
    const replay = createReplay({ timeline, environment: createHandClock().environment, onEnded })
    replay.subscribe(() => {})
    replay.play()
    expect(replay.getSnapshot()).toMatchObject({ mode: 'replay', playing: false, positionMs: 0 })
    expect(onEnded).toHaveBeenCalledTimes(1)
  })
})

test('the rate changes in the middle of a step without a jump', () => {
  const { hand, replay, timeline, now } = setUp(conversationOf(1))
  const { start, end } = timeline.step(timeline.stepOf(1, 1))
  replay.seek((start + end) / 2)
  replay.play()
  hand.pass(48)
  const [position, chars] = [replay.getPosition(), now().state.chars]
  replay.setRate(4)
  expect(replay.getPosition()).toBe(position)
  expect(now().state.chars).toBeGreaterThanOrEqual(chars)
  hand.pass(16)
  expect(replay.getPosition()).toBeCloseTo(position + 64)
})

test('among ten thousand messages every place is the one a fresh replay shows', () => {
  const { replay, timeline, now } = setUp(conversationOf(5000))
  for (let place = 1; place < 40; place += 1) {
    const ms = (timeline.durationMs * ((place * 17) % 41)) / 41
    replay.seek(ms)
    const fresh = createReplay({ timeline, environment: createHandClock().environment })
    fresh.seek(ms)
    expect(now().state).toEqual(fresh.getSnapshot().state)
  }
})

describe('a drag', () => {
  test('is told four times a second, and where it ends', () => {
    const onTimeChange = vi.fn<(ms: number) => void>()
    const { hand, replay } = setUp(conversationOf(3), { onTimeChange })
    replay.scrubStart()
    onTimeChange.mockClear()
    for (let ms = 0; ms < 1000; ms += 16) {
      replay.scrub(2000 + ms)
      hand.pass(16)
    }
    expect(onTimeChange.mock.calls.length).toBeLessThanOrEqual(5)
    replay.scrub(4321)
    replay.scrubEnd()
    expect(onTimeChange).toHaveBeenLastCalledWith(4321)
  })

  test('shows every place it passes, at once', () => {
    const { replay, timeline, now } = setUp(conversationOf(3))
    replay.scrubStart()
    for (const chapter of timeline.chapters.toReversed()) {
      replay.scrub(chapter.start)
      expect(now().state.visibleMessages).toBe(chapter.messageIndex + 1)
    }
  })

  test('paused while it lasts, it stays paused', () => {
    const { replay, now } = setUp(conversationOf(3))
    replay.play()
    replay.scrubStart()
    replay.pause()
    replay.scrub(3000)
    replay.scrubEnd()
    expect(now()).toMatchObject({ playing: false, positionMs: 3000 })
  })

  test('to the end and back plays on; let go at the end, it stops there', () => {
    const { replay, timeline, now } = setUp(conversationOf(3))
    replay.play()
    replay.scrubStart()
    replay.scrub(timeline.durationMs)
    replay.scrub(1000)
    replay.scrubEnd()
    expect(now()).toMatchObject({ playing: true, ended: false, positionMs: 1000 })
    replay.scrubStart()
    replay.scrub(timeline.durationMs)
    replay.scrubEnd()
    expect(now()).toMatchObject({ playing: false, ended: true })
  })

  test('skipping ends it, and what the pointer does after counts no more', () => {
    const { replay, now } = setUp(conversationOf(3))
    replay.scrubStart()
    replay.scrub(1000)
    replay.skipToResult()
    replay.scrub(2000)
    replay.scrubEnd()
    expect(now()).toMatchObject({ mode: 'result', scrubbing: false, ended: true })
  })

  test('taken back after an earlier message was edited, it is where it began', () => {
    const { replay, timeline, now } = setUp(conversationOf(3))
    const third = timeline.chapters[2]
    replay.seek(third?.start ?? 0)
    replay.scrubStart()
    replay.scrub(0)
    replay.setConversation(edited())
    replay.scrubCancel()
    expect(now().state.messageIndex).toBe(third?.messageIndex)
    expect(now().positionMs).toBeGreaterThan(third?.start ?? 0)
  })
})

/** The first question is much longer now. */
function edited(): Conversation {
  const [first, ...rest] = conversationOf(3).messages
  return of([said('u1', 'a much longer question '.repeat(20)), ...(first ? rest : [])])
}

describe('what is edited or deleted before the playhead', () => {
  test('keeps the playhead in its message, at its word', () => {
    const { replay, timeline, now } = setUp(conversationOf(3))
    const { start, end } = timeline.step(timeline.stepOf(3, 1))
    replay.seek((start + end) / 2)
    const { chars } = now().state
    replay.setConversation(edited())
    const { state, timeline: after } = now()
    expect(after.conversation.messages[state.messageIndex]?.id).toBe('a2')
    expect(Math.abs(state.chars - chars)).toBeLessThan(12)
  })

  test('is followed when it is a deletion', () => {
    const { replay, timeline, now } = setUp(conversationOf(3))
    const { start, end } = timeline.step(timeline.stepOf(3, 1))
    replay.seek((start + end) / 2)
    replay.setConversation(of(conversationOf(3).messages.slice(2)))
    const { state, timeline: after, positionMs } = now()
    expect(after.conversation.messages[state.messageIndex]?.id).toBe('a2')
    expect(positionMs).toBeLessThan(start)
  })

  test('and the message of the playhead itself gone, stays within the replay', () => {
    const { replay, timeline, now } = setUp(conversationOf(3))
    replay.seek(timeline.durationMs - 10)
    replay.setConversation(conversationOf(1))
    const { positionMs, durationMs } = now()
    expect(positionMs).toBeLessThanOrEqual(durationMs)
    expect(now().state.visibleMessages).toBeLessThanOrEqual(2)
  })
})

test('whatever a link holds, the replay is at a moment that is there, paused', () => {
  const timeline = compileTimeline(conversationOf(3))
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^m?-?u?[0-9hms]*$/))
  fc.assert(
    fc.property(text, text, (at, t) => {
      const query = new URLSearchParams({ replay: '1', at: at.toWellFormed(), t: t.toWellFormed() })
      const moment = parseReplayLink(query.toString())
      const replay = createReplay({ timeline, moment, environment: createHandClock().environment })
      const { positionMs, playing } = replay.getSnapshot()
      expect(positionMs >= 0 && positionMs <= timeline.durationMs).toBe(true)
      expect(playing).toBe(false)
    }),
    { numRuns: 500 },
  )
})
