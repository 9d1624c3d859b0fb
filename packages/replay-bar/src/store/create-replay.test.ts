import { compileTimeline, type Conversation } from '@playthread/core'
import { describe, expect, test, vi } from 'vitest'
import { conversationOf } from './conversation.fixture.ts'
import { createReplay } from './create-replay.ts'
import { createHandClock } from './hand-clock.fixture.ts'
import type { ReplayOptions } from './replay.ts'

function setUp(
  conversation: Conversation = conversationOf(3),
  options: Partial<ReplayOptions> = {},
) {
  const hand = createHandClock()
  const timeline = compileTimeline(conversation)
  const replay = createReplay({ timeline, environment: hand.environment, ...options })
  const unsubscribe = replay.subscribe(() => {})
  return { hand, replay, timeline, unsubscribe, now: () => replay.getSnapshot() }
}

describe('the clock', () => {
  test('plays in real time, at the rate asked for', () => {
    const { hand, replay } = setUp()
    replay.play()
    hand.pass(1000)
    expect(replay.getPosition()).toBeCloseTo(1000)
    replay.setRate(2)
    expect(replay.getPosition()).toBeCloseTo(1000)
    hand.pass(500)
    expect(replay.getPosition()).toBeCloseTo(2000)
  })

  test('a hidden tab holds, a sleeping machine adds one frame at most', () => {
    const { hand, replay } = setUp()
    replay.play()
    hand.pass(160)
    hand.hide(true)
    hand.pass(5000)
    expect(replay.getPosition()).toBeCloseTo(160)
    hand.hide(false)
    hand.pass(160)
    hand.sleep(60_000)
    expect(replay.getPosition()).toBeCloseTo(320 + 250)
  })

  test('without anyone watching nothing runs, and nothing stays behind', () => {
    const { hand, replay, unsubscribe } = setUp()
    replay.play()
    expect(hand.pending()).toBeGreaterThan(0)
    unsubscribe()
    expect(hand.pending()).toBe(0)
  })

  test('an idle replay commits nothing', () => {
    const { hand, replay } = setUp()
    const commits = vi.fn<() => void>()
    replay.subscribe(commits)
    hand.pass(2000)
    expect(commits).not.toHaveBeenCalled()
  })
})

describe('play, pause, end', () => {
  test('the whole is shown until someone chooses; play begins at the start', () => {
    const { replay, now } = setUp()
    expect(now()).toMatchObject({ mode: 'prompt', playing: false, ended: false })
    replay.play()
    expect(now()).toMatchObject({ mode: 'replay', playing: true, positionMs: 0 })
  })

  test('ends once, paused; play then begins again', () => {
    const onEnded = vi.fn<() => void>()
    const { hand, replay, timeline, now } = setUp(conversationOf(2), { onEnded })
    replay.play()
    hand.pass(timeline.durationMs + 500)
    expect(now()).toMatchObject({ mode: 'replay', playing: false, ended: true })
    expect(now().state.visibleMessages).toBe(4)
    expect(onEnded).toHaveBeenCalledTimes(1)
    replay.play()
    expect(now()).toMatchObject({ playing: true, ended: false, positionMs: 0 })
  })

  test('skip to result: at the end, paused, once', () => {
    const onEnded = vi.fn<() => void>()
    const { replay, timeline, now } = setUp(undefined, { onEnded })
    replay.play()
    replay.skipToResult()
    expect(now()).toMatchObject({
      mode: 'result',
      playing: false,
      ended: true,
      cause: 'skip',
      positionMs: timeline.durationMs,
    })
    expect(onEnded).toHaveBeenCalledTimes(1)
  })

  test('a seek un-ends', () => {
    const { replay, now } = setUp()
    replay.skipToResult()
    replay.seek(100)
    expect(now()).toMatchObject({ mode: 'replay', ended: false, positionMs: 100 })
  })

  test.each([Number.NaN, -5, Infinity])('a seek to %s is clamped', (to) => {
    const { replay, timeline, now } = setUp()
    replay.seek(to)
    expect(now().positionMs).toBe(to === Infinity ? timeline.durationMs : 0)
  })

  test('an empty conversation has nothing to play', () => {
    const { replay, now } = setUp(conversationOf(0))
    replay.play()
    replay.seek(10)
    replay.step(1)
    expect(now()).toMatchObject({ mode: 'prompt', playing: false, durationMs: 0, positionMs: 0 })
  })
})

describe('turns and steps', () => {
  test('next and previous turn; previous first restarts the turn', () => {
    const { replay, timeline, now } = setUp()
    const [, second, third] = timeline.chapters
    replay.nextTurn()
    expect(now().positionMs).toBe(second?.start)
    replay.nextTurn()
    expect(now().positionMs).toBe(third?.start)
    replay.seek((third?.start ?? 0) + 1500)
    replay.previousTurn()
    expect(now().positionMs).toBe(third?.start)
    replay.previousTurn()
    expect(now().positionMs).toBe(second?.start)
    replay.nextTurn()
    replay.nextTurn()
    expect(now().ended).toBe(true)
  })

  test('a step at a time shows one part after another', () => {
    const { replay, timeline, now } = setUp()
    const seen: number[] = []
    replay.seek(0)
    for (let count = 0; count < timeline.stepCount; count += 1) {
      seen.push(now().state.step)
      replay.step(1)
    }
    expect(seen).toEqual([...seen].toSorted((a, b) => a - b))
    expect(now().ended).toBe(true)
    replay.step(-1)
    expect(now().ended).toBe(false)
  })
})

describe('scrubbing', () => {
  test('holds the clock, shows live, plays on after', () => {
    const { hand, replay, now } = setUp()
    replay.play()
    hand.pass(320)
    replay.scrubStart()
    replay.scrub(2000)
    hand.pass(1000)
    expect(now()).toMatchObject({ scrubbing: true, positionMs: 2000, playing: true })
    replay.scrubEnd()
    hand.pass(160)
    expect(now().scrubbing).toBe(false)
    expect(replay.getPosition()).toBeCloseTo(2160)
  })

  test('cancelled, it is as if it never was', () => {
    const { replay, timeline, now } = setUp()
    replay.seek(700)
    replay.scrubStart()
    replay.scrub(timeline.durationMs)
    replay.scrubCancel()
    expect(now()).toMatchObject({ positionMs: 700, playing: false, ended: false, scrubbing: false })
  })
})

function growing(turns: number): Conversation {
  const conversation = conversationOf(turns)
  const messages = conversation.messages.map((message, index, all) =>
    index === all.length - 1 ? { ...message, status: 'streaming' as const } : message,
  )
  return { ...conversation, messages, status: 'streaming' }
}

describe('a conversation that grows', () => {
  test('new messages lengthen it and move nothing', () => {
    const onDurationChange = vi.fn<(ms: number) => void>()
    const { replay, now } = setUp(conversationOf(2), { onDurationChange })
    replay.seek(1234)
    replay.setConversation(conversationOf(3))
    expect(now()).toMatchObject({ positionMs: 1234, newMessages: 2 })
    expect(onDurationChange).toHaveBeenCalledTimes(1)
  })

  test('a message that is still written never ends; caught up, it goes on by itself', () => {
    const { hand, replay, timeline, now } = setUp(growing(1))
    replay.play()
    hand.pass(timeline.durationMs + 500)
    expect(now()).toMatchObject({ playing: true, ended: false, live: 'edge' })
    const before = now().positionMs
    replay.setConversation(growing(2))
    expect(now()).toMatchObject({ live: 'behind', newMessages: 2 })
    hand.pass(320)
    expect(replay.getPosition()).toBeGreaterThan(before)
    replay.goLive()
    expect(now()).toMatchObject({ live: 'edge', newMessages: 0, playing: true })
  })
})

describe('links', () => {
  test('a moment is there, paused, from the first snapshot', () => {
    const { now } = setUp(undefined, { moment: { at: 'message', messageId: 'u2' } })
    expect(now()).toMatchObject({ mode: 'replay', playing: false, cause: 'init' })
    expect(now().state.messageIndex).toBe(2)
  })

  test('a message that is not there is ignored', () => {
    const { now } = setUp(undefined, { moment: { at: 'message', messageId: 'gone' } })
    expect(now().mode).toBe('prompt')
  })
})

test('nothing happens after destroy', () => {
  const { hand, replay, now } = setUp()
  replay.play()
  hand.pass(100)
  replay.destroy()
  const last = now()
  replay.seek(0)
  replay.play()
  replay.skipToResult()
  hand.pass(1000)
  expect(now()).toBe(last)
  expect(hand.pending()).toBe(0)
})
