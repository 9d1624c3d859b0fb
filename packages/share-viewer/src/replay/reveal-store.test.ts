import { compileTimeline, playMs, stateAt } from '@playthread/core'
import type { ReplaySnapshot } from '@playthread/replay-bar'
import { describe, expect, test, vi } from 'vitest'
import { titanic } from '../stories-support/titanic.fixture.ts'
import { createRevealStore, type MessageReveal } from './reveal-store.ts'

const timeline = compileTimeline(titanic)
const { messages } = titanic

function snapshot(ms: number, change: Partial<ReplaySnapshot> = {}): ReplaySnapshot {
  const positionMs = playMs(ms)
  return {
    mode: 'replay',
    timeline,
    positionMs,
    durationMs: timeline.durationMs,
    playing: false,
    rate: 1,
    ended: false,
    live: 'none',
    newMessages: 0,
    scrubbing: false,
    reducedMotion: false,
    state: stateAt(timeline, positionMs),
    cause: 'seek',
    ...change,
  }
}

const moments = Array.from({ length: 200 }, (_, i) => (timeline.durationMs * i) / 199)

describe('what is revealed', () => {
  test('everything before a choice, and after the result', () => {
    const store = createRevealStore()
    store.update(snapshot(0, { mode: 'prompt' }))
    expect(messages.map((_, index) => store.get(index).kind)).toEqual(messages.map(() => 'whole'))
    store.update(snapshot(0, { mode: 'result' }))
    expect(store.get(5).kind).toBe('whole')
  })

  test('whole messages, then at most one in part, then hidden ones', () => {
    const store = createRevealStore()
    for (const ms of moments) {
      store.update(snapshot(ms))
      const kinds = messages.map((_, index) => store.get(index).kind).join(' ')
      expect(kinds).toMatch(/^(whole ?)*(partial ?)?(hidden ?)*$/)
    }
    expect(store.get(messages.length - 1).kind).toBe('whole')
  })

  test('never goes back as time goes on', () => {
    const store = createRevealStore()
    let before = -1
    for (const ms of moments) {
      store.update(snapshot(ms))
      const now = messages.reduce((sum, _, index) => sum + amount(store.get(index)), 0)
      expect(now).toBeGreaterThanOrEqual(before)
      before = now
    }
  })

  test('a tool runs until its result is there', () => {
    const store = createRevealStore()
    const step = timeline.step(timeline.stepOf(1, 3))
    store.update(snapshot((step.start + step.end) / 2))
    expect(store.get(1)).toMatchObject({ kind: 'partial', parts: 4, running: [3] })
    store.update(snapshot(step.end))
    expect(store.get(1)).not.toMatchObject({ running: [3] })
  })

  test('readers who want less motion get parts whole', () => {
    const store = createRevealStore()
    const step = timeline.step(timeline.stepOf(1, 7))
    store.update(snapshot(step.start + 1, { reducedMotion: true }))
    expect(store.get(1)).toMatchObject({ kind: 'partial', parts: 8, chars: Infinity })
  })

  test('print shows everything, then the replay goes on', () => {
    const store = createRevealStore()
    store.update(snapshot(0))
    store.setAll(true)
    expect(store.get(5).kind).toBe('whole')
    store.setAll(false)
    expect(store.get(5).kind).toBe('hidden')
  })
})

describe('who is woken', () => {
  test('while one message streams, only that message', () => {
    const store = createRevealStore()
    const step = timeline.step(timeline.stepOf(1, 7))
    store.update(snapshot(step.start + 1))
    const woken = messages.map(() => vi.fn<() => void>())
    for (const [index, listener] of woken.entries()) store.subscribe(index, listener)
    for (let ms = step.start + 100; ms < step.end; ms += 100) store.update(snapshot(ms))
    expect(woken[1]?.mock.calls.length).toBeGreaterThan(3)
    for (const index of [0, 2, 3, 4, 5]) expect(woken[index]).not.toHaveBeenCalled()
  })

  test('the same moment wakes nobody and keeps identity', () => {
    const store = createRevealStore()
    store.update(snapshot(5000))
    const before = messages.map((_, index) => store.get(index))
    const listener = vi.fn<() => void>()
    for (const index of messages.keys()) store.subscribe(index, listener)
    store.update(snapshot(5000))
    expect(listener).not.toHaveBeenCalled()
    expect(messages.map((_, index) => store.get(index))).toEqual(before)
    expect(messages.every((_, index) => store.get(index) === before[index])).toBe(true)
  })

  test('a jump wakes all between', () => {
    const store = createRevealStore()
    store.update(snapshot(0))
    const woken = messages.map(() => vi.fn<() => void>())
    for (const [index, listener] of woken.entries()) store.subscribe(index, listener)
    store.update(snapshot(timeline.durationMs))
    for (const index of [1, 2, 3, 4, 5]) expect(woken[index]).toHaveBeenCalledTimes(1)
  })
})

function amount(reveal: MessageReveal): number {
  if (reveal.kind === 'hidden') return 0
  return reveal.kind === 'whole' ? 1e9 : reveal.parts * 1e6 + reveal.chars + 1
}
