import { act, fireEvent, render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createBench, seekTo } from './bar.fixture.tsx'
import { ReplayBar } from './replay-bar.tsx'

function setUp() {
  const bench = createBench()
  const view = render(<ReplayBar replay={bench.replay} />)
  act(() => bench.replay.seek(0))
  return { ...bench, ...view, slider: screen.getByRole('slider', { name: 'Replay position' }) }
}

const passed = () => document.querySelectorAll('.pt-mark[data-past]').length
const thumb = () => document.querySelector<HTMLElement>('.pt-thumb')

test('the range tells turn and time', () => {
  const { replay, slider } = setUp()
  expect(slider).toHaveAttribute('aria-valuetext', 'Turn 1 of 3, 0 seconds')
  act(() => replay.seek(5900))
  expect(slider).toHaveAttribute('aria-valuetext', 'Turn 1 of 3, 5 seconds')
  expect(slider).toHaveValue('5900')
})

test('while it plays the words change once a second, and only with the focus', () => {
  const { hand, replay, slider } = setUp()
  const texts: (string | null)[] = []
  act(() => replay.play())
  act(() => hand.pass(1600))
  expect(slider).toHaveAttribute('aria-valuetext', 'Turn 1 of 3, 0 seconds')
  act(() => slider.focus())
  expect(slider).toHaveAttribute('aria-valuetext', 'Turn 1 of 3, 1 second')
  for (let i = 0; i < 20; i += 1) {
    act(() => hand.pass(100))
    texts.push(slider.getAttribute('aria-valuetext'))
  }
  expect(new Set(texts).size).toBeLessThanOrEqual(3)
  expect(texts.at(-1)).toBe('Turn 1 of 3, 3 seconds')
})

test('the fill moves with every frame, without React', () => {
  const { hand, replay, timeline } = setUp()
  act(() => replay.play())
  act(() => hand.pass(800))
  expect(Number(thumb()?.style.getPropertyValue('--at'))).toBeCloseTo(800 / timeline.durationMs, 3)
  act(() => seekTo(replay, 1))
  expect(thumb()?.style.getPropertyValue('--at')).toBe('1')
})

test('marks are passed, and come back', () => {
  const { replay } = setUp()
  const all = document.querySelectorAll('.pt-mark').length
  expect(passed()).toBe(0)
  act(() => seekTo(replay, 1))
  expect(passed()).toBe(all)
  act(() => seekTo(replay, 0.4))
  expect(passed()).toBeGreaterThan(0)
  expect(passed()).toBeLessThan(all)
})

test('a change by assistive technology seeks', () => {
  const { replay, slider } = setUp()
  fireEvent.change(slider, { target: { value: '12000' } })
  expect(replay.getPosition()).toBe(12_000)
})
