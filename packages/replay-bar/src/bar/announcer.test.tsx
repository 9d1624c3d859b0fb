import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createBench, longer, streaming, type BenchOptions } from './bar.fixture.tsx'
import { ReplayBar } from './replay-bar.tsx'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function setUp(options: BenchOptions = {}) {
  const bench = createBench(options)
  render(<ReplayBar replay={bench.replay} />)
  const said: string[] = []
  const settle = (ms = 60) => {
    act(() => void vi.advanceTimersByTime(ms))
    const text = screen.getByRole('status').textContent ?? ''
    if (text && text !== said.at(-1)) said.push(text)
  }
  return { ...bench, said, settle }
}

test('tells play, calls, turns and the end, in order', () => {
  const { replay, hand, timeline, said, settle } = setUp()
  act(() => replay.play())
  settle()
  for (let passed = 0; passed < timeline.durationMs + 500; passed += 100) {
    act(() => hand.pass(100))
    settle()
  }
  expect(said[0]).toBe('Playing')
  expect(said.indexOf('Running Search')).toBeGreaterThan(0)
  const turns = said.filter((text) => text.startsWith('Turn'))
  expect(turns).toEqual([
    'Turn 2: Is the family-size effect real, or just class again? Show me the check.',
    'Turn 3: How close is this sample to the figures of the official inquiry?',
  ])
  expect(said.indexOf('Running Search')).toBeLessThan(said.indexOf(turns[0] ?? ''))
  expect(said.at(-1)).toBe('Replay ended')
})

test('pause, speed and skip', () => {
  const { replay, said, settle } = setUp()
  act(() => replay.play())
  settle()
  act(() => replay.pause())
  settle()
  act(() => replay.setRate(2))
  settle()
  act(() => replay.skipToResult())
  settle()
  expect(said).toEqual(['Playing', 'Paused', 'Speed, 2×', 'Skipped to result, 6 messages'])
})

test('seeks are told once they have settled', () => {
  const { replay, said, settle } = setUp()
  for (const ms of [1000, 2000, 3000, 4000]) {
    act(() => replay.seek(ms))
    settle(100)
  }
  expect(said).toEqual([])
  settle(400)
  expect(said).toEqual(['Turn 1 of 3, 4 seconds'])
})

test('new messages are told to whoever is behind', () => {
  const { replay, said, settle } = setUp({ conversation: streaming })
  act(() => replay.seek(1000))
  settle(400)
  act(() => replay.setConversation(longer(streaming, 3)))
  settle()
  expect(said.at(-1)).toBe('3 new messages')
})
