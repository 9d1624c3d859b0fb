import { act, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, expect, test } from 'vitest'
import { createBench } from './bar.fixture.tsx'
import * as Parts from './index.parts.ts'
import { ReplayBar, type ReplayBarProps } from './replay-bar.tsx'

const from = 30_000

beforeAll(() => import('./shortcuts-surface.tsx'))

function setUp(props: Omit<ReplayBarProps, 'replay'> = {}) {
  const bench = createBench()
  render(<ReplayBar {...props} replay={bench.replay} />)
  act(() => bench.replay.seek(from))
  act(() => screen.getByRole('slider').focus())
  return { ...bench, user: userEvent.setup() }
}

test.each([
  ['{ArrowLeft}', () => from - 5000],
  ['{ArrowRight}', () => from + 5000],
  ['j', () => from - 10_000],
  ['L', () => from + 10_000],
  ['{Home}', () => 0],
  ['{End}', (duration: number) => duration],
  ['0', () => 0],
  ['7', (duration: number) => duration * 0.7],
  ['{PageUp}', (duration: number) => from + duration / 10],
  ['{PageDown}', (duration: number) => from - duration / 10],
])('%s moves the playhead', async (key, expected) => {
  const { replay, user, timeline } = setUp()
  await user.keyboard(key)
  expect(replay.getPosition()).toBeCloseTo(
    Math.min(expected(timeline.durationMs), timeline.durationMs),
  )
})

test('turns, steps, speed, play, skip', async () => {
  const { replay, user, timeline } = setUp()
  await user.keyboard('{]}')
  expect(timeline.chapters.map(({ start }) => start)).toContain(replay.getPosition())
  const turn = replay.getPosition()
  await user.keyboard('.')
  expect(replay.getPosition()).toBeGreaterThan(turn)
  await user.keyboard(',')
  expect(replay.getPosition()).toBe(turn)
  await user.keyboard('{[}')
  expect(replay.getPosition()).toBeLessThan(turn)
  await user.keyboard('>>')
  expect(replay.getSnapshot().rate).toBe(2)
  await user.keyboard('<')
  expect(replay.getSnapshot().rate).toBe(1.5)
  await user.keyboard(' ')
  expect(replay.getSnapshot().playing).toBe(true)
  await user.keyboard('k')
  expect(replay.getSnapshot().playing).toBe(false)
  await user.keyboard('S')
  expect(replay.getSnapshot().mode).toBe('result')
})

test('? lists the keys; Escape gives the focus back', async () => {
  const { user } = setUp()
  await user.keyboard('?')
  expect(screen.getByRole('dialog', { name: 'Keyboard shortcuts' })).toHaveTextContent(
    'Play or pause',
  )
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByRole('slider')).toHaveFocus()
})

test('in a right-to-left page the arrows follow the eye', async () => {
  const { replay, user } = setUp({ dir: 'rtl' })
  await user.keyboard('{ArrowLeft}')
  expect(replay.getPosition()).toBeCloseTo(from + 5000)
  await user.keyboard('?')
  expect(screen.getByText('Forward 5 seconds').previousElementSibling).toHaveTextContent('←')
})

test('keys pressed outside, with a modifier, while composing or in a field do nothing', async () => {
  const { replay, timeline } = createBench()
  render(
    <>
      <button type="button">Outside</button>
      <Parts.Root replay={replay}>
        <Parts.Scrubber />
        <input aria-label="Note" />
      </Parts.Root>
    </>,
  )
  act(() => replay.seek(from))
  const user = userEvent.setup()
  act(() => screen.getByText('Outside').focus())
  await user.keyboard('lj3{Home}')
  act(() => screen.getByLabelText('Note').focus())
  await user.keyboard('s3 k{Home}')
  act(() => screen.getByRole('slider').focus())
  await user.keyboard('{Control>}l{/Control}{Meta>}s{/Meta}')
  fireEvent.keyDown(screen.getByRole('slider'), { key: 'l', isComposing: true })
  expect(replay.getPosition()).toBe(from)
  expect(timeline.durationMs).toBeGreaterThan(from)
  expect(screen.getByLabelText('Note')).toHaveValue('s3 k')
})

test('space on a button presses that button once', async () => {
  const { replay, user } = setUp()
  act(() => screen.getByRole('button', { name: 'Play' }).focus())
  await user.keyboard(' ')
  expect(replay.getSnapshot().playing).toBe(true)
})

test('keys can be changed, and switched off', async () => {
  const { replay, user } = setUp({ shortcuts: { forward: ['d'] } })
  await user.keyboard('l')
  expect(replay.getPosition()).toBe(from)
  await user.keyboard('d')
  expect(replay.getPosition()).toBe(from + 10_000)
})

test('without shortcuts only the controls themselves work', async () => {
  const { replay, user } = setUp({ shortcuts: false })
  await user.keyboard('ljks.')
  expect(replay.getPosition()).toBe(from)
  for (const each of screen.getAllByRole('button')) {
    expect(each).not.toHaveAttribute('aria-keyshortcuts')
  }
})

test('the controls name their keys', () => {
  setUp()
  expect(screen.getByRole('button', { name: 'Play' })).toHaveAttribute(
    'aria-keyshortcuts',
    'Space K',
  )
  expect(screen.getByRole('button', { name: 'Skip to result' })).toHaveAttribute(
    'aria-keyshortcuts',
    'S',
  )
})
