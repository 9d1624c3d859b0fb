import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createRefresher } from './refresher.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('the first change is read at once, a burst at most four times a second', async () => {
  const read = vi.fn<() => Promise<void>>(async () => {})
  const refresher = createRefresher(read)
  refresher.request()
  await vi.advanceTimersByTimeAsync(0)
  expect(read).toHaveBeenCalledTimes(1)
  for (let i = 0; i < 100; i += 1) {
    refresher.request()
    await vi.advanceTimersByTimeAsync(10)
  }
  expect(read.mock.calls.length).toBeGreaterThanOrEqual(4)
  expect(read.mock.calls.length).toBeLessThanOrEqual(5)
})

test('reads never overlap, and a change during one is not missed', async () => {
  const ends: (() => void)[] = []
  const read = vi.fn<() => Promise<void>>(() => new Promise<void>((resolve) => ends.push(resolve)))
  const refresher = createRefresher(read)
  refresher.request()
  await vi.advanceTimersByTimeAsync(0)
  refresher.request()
  refresher.request()
  await vi.advanceTimersByTimeAsync(5000)
  expect(read).toHaveBeenCalledTimes(1)
  ends[0]?.()
  await vi.advanceTimersByTimeAsync(5000)
  expect(read).toHaveBeenCalledTimes(2)
})

test('a failed read does not end it', async () => {
  const read = vi.fn<() => Promise<void>>().mockRejectedValue(new Error('offline'))
  const refresher = createRefresher(read)
  refresher.request()
  await vi.advanceTimersByTimeAsync(1000)
  refresher.request()
  await vi.advanceTimersByTimeAsync(1000)
  expect(read).toHaveBeenCalledTimes(2)
})

test('nothing is read after stop', async () => {
  const read = vi.fn<() => Promise<void>>(async () => {})
  const refresher = createRefresher(read)
  refresher.request()
  refresher.stop()
  refresher.request()
  await vi.advanceTimersByTimeAsync(1000)
  expect(read).not.toHaveBeenCalled()
})
