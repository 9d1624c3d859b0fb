import { compileTimeline } from '@playthread/core'
import { act, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { conversationOf } from '../store/conversation.fixture.ts'
import { createReplay } from '../store/create-replay.ts'
import { createHandClock } from '../store/hand-clock.fixture.ts'
import type { ReplayOptions } from '../store/replay.ts'

// A busy machine needs longer for code that is fetched.
configure({ asyncUtilTimeout: 20_000 })

// Each test begins like a page: the code of the controls has not been fetched.
beforeEach(() => void vi.resetModules())

async function open(options: Partial<ReplayOptions> = {}) {
  const { ReplayBar } = await import('./replay-bar.tsx')
  const hand = createHandClock()
  const timeline = compileTimeline(conversationOf(3))
  const replay = createReplay({ timeline, environment: hand.environment, ...options })
  const view = render(<ReplayBar replay={replay} />)
  return { ...view, replay, hand }
}

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const controls = () => screen.queryByRole('slider', { name: 'Replay position' })
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 200)))

test('a press plays at once; the controls come after it, and the focus with them', async () => {
  const { replay, hand } = await open()
  act(() => button(/^Replay · /).focus())
  fireEvent.click(button(/^Replay · /))
  expect(replay.getSnapshot()).toMatchObject({ mode: 'replay', playing: true })
  expect(controls()).toBeNull()
  expect(button('Pause')).toHaveFocus()
  act(() => hand.pass(500))
  expect(await screen.findByRole('slider', { name: 'Replay position' })).toBeVisible()
  expect(replay.getPosition()).toBeCloseTo(500)
  expect(button('Pause')).toHaveFocus()
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Playing'))
})

test('paused again before the controls are there', async () => {
  const { replay } = await open()
  fireEvent.click(button(/^Replay · /))
  fireEvent.click(button('Pause'))
  expect(replay.getSnapshot().playing).toBe(false)
  expect(button('Play')).toBeVisible()
  await screen.findByRole('slider')
  expect(screen.getAllByRole('button', { name: 'Play' })).toHaveLength(1)
})

test('skipping tells of it, once there is who tells', async () => {
  const { replay } = await open()
  fireEvent.click(button('Skip to result'))
  expect(replay.getSnapshot().mode).toBe('result')
  await waitFor(() =>
    expect(screen.getByRole('status')).toHaveTextContent('Skipped to result, 6 messages'),
  )
})

test('nothing more is fetched until someone comes near', async () => {
  await open()
  await settle()
  fireEvent.click(button(/^Replay · /))
  expect(controls()).toBeNull()
})

test.each(['pointerOver', 'focus'] as const)('%s fetches it before the press', async (intent) => {
  await open()
  fireEvent[intent](button(/^Replay · /))
  await settle()
  fireEvent.click(button(/^Replay · /))
  expect(controls()).toBeVisible()
})

test('a key pressed before its code is there is not lost', async () => {
  const { replay } = await open()
  act(() => button(/^Replay · /).focus())
  fireEvent.keyDown(button(/^Replay · /), { key: 'k' })
  await waitFor(() => expect(replay.getSnapshot().playing).toBe(true))
})

test('opened at a moment, it can play before the controls are there', async () => {
  const { replay } = await open({ moment: { at: 'message', messageId: 'u2' } })
  expect(button('Play')).toBeVisible()
  expect(await screen.findByRole('slider')).toHaveAttribute(
    'aria-valuetext',
    expect.stringContaining('Turn 2 of 3'),
  )
  expect(replay.getSnapshot().playing).toBe(false)
})
