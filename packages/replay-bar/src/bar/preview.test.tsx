import { act, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { createBench } from './bar.fixture.tsx'
import { ReplayBar } from './replay-bar.tsx'

const width = 1000

function setUp() {
  const bench = createBench()
  render(<ReplayBar replay={bench.replay} />)
  act(() => bench.replay.seek(0))
  const slider = screen.getByRole('slider', { name: 'Replay position' })
  const track = slider.parentElement!
  track.getBoundingClientRect = () => new DOMRect(0, 0, width, 24)
  return { ...bench, slider, track, user: userEvent.setup() }
}

const card = (): HTMLElement | null => document.querySelector('.pt-replay-preview')
const shown = (): string | null => card()?.textContent ?? null

test('under the pointer: the time, the turn, and what is said there', async () => {
  const { track, timeline } = setUp()
  const { start } = timeline.step(timeline.stepOf(3, 1))
  fireEvent.pointerMove(track, { clientX: ((start + 500) / timeline.durationMs) * width })
  await expect.poll(shown).toContain('Turn 2 of 3')
  expect(shown()).toContain('Is the family-size effect real')
  expect(shown()).toContain('Family size holds up. Family size')
  expect(shown()).toMatch(/^\d+:\d\d/)
  fireEvent.pointerLeave(track)
  expect(card()).toBeNull()
})

test('the question is not told twice', async () => {
  const { track } = setUp()
  fireEvent.pointerMove(track, { clientX: 1 })
  await expect.poll(shown).toContain('What interesting findings')
  expect(shown()?.match(/What interesting findings/g)).toHaveLength(1)
})

test('with the focus of the keyboard it is at the playhead, and goes with it', async () => {
  const { replay, slider, user, timeline } = setUp()
  await user.tab()
  expect(slider).toHaveFocus()
  await expect.poll(shown).toContain('Turn 1 of 3')
  await user.keyboard(']')
  expect(shown()).toContain('Turn 2 of 3')
  act(() => replay.seek(timeline.step(timeline.stepOf(5, 1)).start + 500))
  expect(shown()).toContain('Family size holds up.')
  await user.tab()
  expect(card()).toBeNull()
})

test('it makes way while the replay plays, for Escape, and for the pointer', async () => {
  const { replay, hand, track, user } = setUp()
  await user.tab()
  await expect.poll(shown).toContain('Turn 1 of 3')
  act(() => replay.play())
  act(() => hand.pass(500))
  expect(card()).toBeNull()
  act(() => replay.pause())
  expect(card()).not.toBeNull()
  fireEvent.pointerMove(track, { clientX: 0.99 * width })
  expect(shown()).toContain('Turn 3 of 3')
  fireEvent.pointerLeave(track)
  expect(shown()).toContain('Turn 1 of 3')
  await user.keyboard('{Escape}')
  expect(card()).toBeNull()
  await user.keyboard('9')
  expect(shown()).toContain('Turn 3 of 3')
})

test('it tells assistive technology nothing new', async () => {
  const { user } = setUp()
  await user.tab()
  await expect.poll(card).not.toBeNull()
  expect(card()).toHaveAttribute('aria-hidden', 'true')
})

test('a name or a text in another direction stays within its own line', async () => {
  const { user } = setUp()
  await user.tab()
  await expect.poll(card).not.toBeNull()
  const lines = card()!.querySelectorAll('.pt-replay-preview-title, .pt-replay-preview-words')
  for (const line of lines) expect(line).toHaveAttribute('dir', 'auto')
})
