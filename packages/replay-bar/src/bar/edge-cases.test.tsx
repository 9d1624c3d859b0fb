import { act, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { StrictMode } from 'react'
import { describe, expect, test } from 'vitest'
import { createBench, seekTo } from './bar.fixture.tsx'
import { ReplayBar } from './replay-bar.tsx'

const track = () => document.querySelector('.pt-scrubber') ?? document.body

function drag() {
  const bench = createBench()
  const view = render(<ReplayBar replay={bench.replay} />)
  act(() => seekTo(bench.replay, 0.5))
  const from = bench.replay.getPosition()
  // The track has no width here, so every place of it is its beginning.
  fireEvent.pointerDown(track(), { button: 0, pointerId: 1 })
  expect(bench.replay.getSnapshot()).toMatchObject({ scrubbing: true, positionMs: 0 })
  return { ...bench, ...view, from }
}

describe('a drag', () => {
  test.each(['pointerCancel', 'lostPointerCapture'] as const)('ended by %s is undone', (how) => {
    const { replay, from } = drag()
    fireEvent[how](track(), { pointerId: 1 })
    expect(replay.getSnapshot()).toMatchObject({ scrubbing: false, positionMs: from })
    fireEvent.pointerMove(track(), { pointerId: 1 })
    fireEvent.pointerUp(track(), { pointerId: 1 })
    expect(replay.getPosition()).toBe(from)
  })

  test('let go stays, also for the range', () => {
    const { replay } = drag()
    fireEvent.pointerUp(track(), { pointerId: 1 })
    expect(replay.getSnapshot()).toMatchObject({ scrubbing: false, positionMs: 0 })
    expect(screen.getByRole('slider')).toHaveValue('0')
  })

  test('is not disturbed by a second finger or another button', () => {
    const { replay } = drag()
    fireEvent.pointerDown(track(), { button: 0, pointerId: 2 })
    fireEvent.pointerUp(track(), { pointerId: 2 })
    expect(replay.getSnapshot().scrubbing).toBe(true)
    fireEvent.pointerUp(track(), { pointerId: 1 })
    fireEvent.pointerDown(track(), { button: 2, pointerId: 3 })
    expect(replay.getSnapshot().scrubbing).toBe(false)
  })

  test('cut off by an unmount leaves the replay as it was', () => {
    const { replay, from, unmount } = drag()
    unmount()
    expect(replay.getSnapshot()).toMatchObject({ scrubbing: false, positionMs: from })
  })
})

test('two replays on a page: each hears its own keys and tells its own news', async () => {
  const user = userEvent.setup()
  const [first, second] = [createBench(), createBench()]
  render(
    <>
      <ReplayBar replay={first.replay} aria-label="First" />
      <ReplayBar replay={second.replay} aria-label="Second" />
    </>,
  )
  act(() => seekTo(first.replay, 0.5))
  act(() => seekTo(second.replay, 0.5))
  const [from, region] = [
    second.replay.getPosition(),
    screen.getByRole('region', { name: 'First' }),
  ]
  act(() => within(region).getByRole('slider').focus())
  await user.keyboard('{ArrowLeft}k')
  expect(first.replay.getSnapshot().playing).toBe(true)
  expect(first.replay.getPosition()).toBeCloseTo(from - 5000)
  expect(second.replay.getSnapshot()).toMatchObject({ playing: false, positionMs: from })

  await user.click(within(region).getByRole('button', { name: 'Speed, 1×' }))
  const dialog = await within(region).findByRole('dialog')
  await user.click(within(dialog).getByRole('radio', { name: '2×' }))
  const other = screen.getByRole('region', { name: 'Second' })
  await user.click(within(other).getByRole('button', { name: 'Speed, 1×' }))
  expect(await within(other).findByRole('radio', { name: '1×' })).toBeChecked()
  expect(first.replay.getSnapshot().rate).toBe(2)
  const told = screen.getAllByRole('status').map((line) => line.textContent)
  expect(told[0]).toContain('Speed, 2×')
  expect(told[1]).not.toContain('Speed')
})

test('mounted twice by StrictMode, it runs one clock and leaves none behind', () => {
  const { replay, hand, timeline } = createBench()
  const view = render(
    <StrictMode>
      <ReplayBar replay={replay} />
    </StrictMode>,
  )
  act(() => replay.play())
  act(() => hand.pass(1000))
  expect(replay.getPosition()).toBeCloseTo(1000)
  expect(screen.getByText('0:01')).toBeVisible()
  view.unmount()
  expect(hand.pending()).toBe(0)
  hand.pass(timeline.durationMs)
  expect(replay.getPosition()).toBeCloseTo(1000)
})
