import type { Conversation } from '@playthread/core'
import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useReplay } from './use-replay.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function written(words: number, status: Conversation['status'] = 'streaming'): Conversation {
  return {
    version: 1,
    id: 'c',
    title: 'Growing',
    resources: [],
    status,
    messages: [
      { id: 'u', role: 'user', status: 'complete', parts: [{ type: 'text', text: 'Go on.' }] },
      {
        id: 'a',
        role: 'assistant',
        status,
        parts: [{ type: 'text', text: 'word '.repeat(words) }],
      },
    ],
  }
}

function growing() {
  const { result, rerender } = renderHook((conversation) => useReplay({ conversation }), {
    initialProps: written(10),
  })
  const length = (): number => {
    const { conversation } = result.current.getSnapshot().timeline
    const part = conversation.messages[1]?.parts[0]
    return part?.type === 'text' ? part.text.length / 5 : 0
  }
  return { replay: result.current, rerender, length }
}

test('a text that is being written is compiled twice a second, its end at once', () => {
  const { rerender, length } = growing()
  rerender(written(20))
  expect(length()).toBe(10)
  act(() => void vi.advanceTimersByTime(300))
  rerender(written(30))
  act(() => void vi.advanceTimersByTime(250))
  expect(length()).toBe(30)
  rerender(written(40, 'complete'))
  expect(length()).toBe(40)
})

test('whoever asks for the replay has all there is, and every word as it comes', () => {
  const { replay, rerender, length } = growing()
  rerender(written(20))
  act(() => replay.seek(0))
  expect(length()).toBe(20)
  rerender(written(30))
  expect(length()).toBe(30)
})
