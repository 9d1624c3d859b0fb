import { act, renderHook } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { conversationOf } from '../store/conversation.fixture.ts'
import { createHandClock } from '../store/hand-clock.fixture.ts'
import { useReplay, useReplayState, type UseReplayOptions } from './use-replay.ts'

const conversation = conversationOf(3)

/** A host that keeps a value of the replay in its own state, or refuses to change it. */
function useHost(kept: 'time' | 'playing' | 'rate', initial: number | boolean, takes = true) {
  const clock = useState(createHandClock)[0]
  const [value, setValue] = useState(initial)
  const keep = (next: number | boolean): void => (takes ? setValue(next) : undefined)
  const options: Partial<UseReplayOptions> = {
    [kept]: value,
    onTimeChange: (next) => kept === 'time' && keep(next),
    onPlayingChange: (next) => kept === 'playing' && keep(next),
    onRateChange: (next) => kept === 'rate' && keep(next),
  }
  const replay = useReplay({ conversation, environment: clock.environment, ...options })
  // As a page does: time runs only while someone looks.
  const playing = useReplayState(replay, (state) => state.playing)
  return { clock, replay, playing, value, setValue }
}

const position = ({ replay }: ReturnType<typeof useHost>): number =>
  Math.round(replay.getPosition())

test('a host that keeps the time leads the playhead, and follows it', () => {
  const { result } = renderHook(() => useHost('time', 2000))
  expect(position(result.current)).toBe(2000)
  expect(result.current.replay.getSnapshot()).toMatchObject({ mode: 'replay', playing: false })
  act(() => result.current.setValue(3000))
  expect(position(result.current)).toBe(3000)
  act(() => result.current.replay.play())
  act(() => result.current.clock.pass(1000))
  expect(position(result.current)).toBeCloseTo(4000, -2)
  expect(Number(result.current.value)).toBeGreaterThan(3500)
  act(() => result.current.replay.seek(500))
  expect(result.current.value).toBe(500)
})

test('a host whose answer comes late does not hold the playhead back', () => {
  const { result } = renderHook(() => {
    const [heard] = useState<number[]>(() => [])
    const clock = useState(createHandClock)[0]
    const [time, setTime] = useState(0)
    const replay = useReplay({
      conversation,
      environment: clock.environment,
      time,
      onTimeChange: (next) => void heard.push(next),
    })
    useReplayState(replay, (state) => state.playing)
    return { replay, clock, heard, setTime }
  })
  const { replay, clock, heard, setTime } = result.current
  act(() => replay.play())
  const answered: number[] = []
  // Each report is answered after the two that follow it.
  for (let step = 0; step < 16; step += 1) {
    act(() => clock.pass(250))
    const late = heard.at(-3)
    if (late === undefined || answered.includes(late)) continue
    answered.push(late)
    act(() => setTime(late))
  }
  expect(answered.length).toBeGreaterThan(8)
  expect(replay.getPosition()).toBeCloseTo(4000, -2)
  // What was never reported, or long ago, is a place to go to.
  act(() => setTime(777))
  expect(replay.getPosition()).toBe(777)
})

test('a place beyond the end is the end; what is no number goes nowhere', () => {
  const { result } = renderHook(() => useHost('time', 1e9))
  expect(result.current.replay.getSnapshot().ended).toBe(true)
  act(() => result.current.setValue(Number.NaN))
  expect(result.current.replay.getSnapshot().ended).toBe(true)
})

test('a host that refuses a place has the playhead back where it was', () => {
  const { result } = renderHook(() => useHost('time', 2000, false))
  act(() => result.current.replay.seek(500))
  expect(position(result.current)).toBe(2000)
})

test('a host that answers a seek late has the playhead there in the end', () => {
  const { result } = renderHook(() => useHost('time', 2000, false))
  act(() => result.current.replay.seek(500))
  expect(position(result.current)).toBe(2000)
  act(() => result.current.setValue(500))
  expect(position(result.current)).toBe(500)
  act(() => result.current.setValue(2000))
  expect(position(result.current)).toBe(2000)
})

test('a host that never answers has the playhead back while it plays, too', () => {
  const { result } = renderHook(() => useHost('time', 0, false))
  act(() => result.current.replay.play())
  for (let step = 0; step < 20; step += 1) act(() => result.current.clock.pass(250))
  expect(position(result.current)).toBeLessThan(2600)
})

test('a host that keeps whether it plays starts and stops it; one that refuses stays as it is', () => {
  const { result } = renderHook(() => useHost('playing', true))
  expect(result.current.playing).toBe(true)
  act(() => result.current.setValue(false))
  expect(result.current.playing).toBe(false)
  act(() => result.current.replay.play())
  expect(result.current.value).toBe(true)

  const still = renderHook(() => useHost('playing', false, false)).result
  act(() => still.current.replay.play())
  expect(still.current.playing).toBe(false)
})

test('a host that keeps the rate sets it, within what there is', () => {
  const { result } = renderHook(() => useHost('rate', 2))
  expect(result.current.replay.getSnapshot().rate).toBe(2)
  act(() => result.current.setValue(100))
  expect(result.current.replay.getSnapshot().rate).toBe(8)
  act(() => result.current.replay.setRate(0.5))
  expect(result.current.value).toBe(0.5)
})

test('defaults are where it begins, and no more', () => {
  const { result } = renderHook(() =>
    useReplay({ conversation, defaultTime: 1500, defaultRate: 4, defaultPlaying: true }),
  )
  expect(result.current.getSnapshot()).toMatchObject({ mode: 'replay', playing: true, rate: 4 })
  act(() => result.current.pause())
  act(() => result.current.setRate(1))
  expect(result.current.getSnapshot()).toMatchObject({ playing: false, rate: 1 })
})
