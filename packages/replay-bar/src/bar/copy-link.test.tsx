import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { createBench } from './bar.fixture.tsx'
import { ReplayBar } from './replay-bar.tsx'

const url = 'https://harbor.example/s/abc'
const name = 'Copy link at this moment'

function setUp(positionMs: number) {
  const user = userEvent.setup()
  const bench = createBench()
  render(<ReplayBar replay={bench.replay} url={url} />)
  act(() => bench.replay.seek(positionMs))
  return { ...bench, user }
}

test('copies the moment and says so', async () => {
  const { user } = setUp(12_300)
  await user.click(screen.getByRole('button', { name }))
  expect(await navigator.clipboard.readText()).toBe(`${url}?replay=1&t=12s`)
  await vi.waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Link copied'))
})

test('where a message begins, the link names the message', async () => {
  const { user, replay } = setUp(0)
  act(() => replay.nextTurn())
  await user.click(screen.getByRole('button', { name }))
  expect(await navigator.clipboard.readText()).toBe(`${url}?replay=1&at=m-u2`)
})

test('under another pacing the link keeps the time the page opens with', async () => {
  const { user, replay } = setUp(12_300)
  act(() => replay.setPacing({ preset: 'brisk' }))
  expect(replay.getPosition()).toBeLessThan(10_000)
  await user.click(screen.getByRole('button', { name }))
  expect(await navigator.clipboard.readText()).toMatch(/t=1[12]s$/)
})

test('a refused clipboard shows the link, selected, and claims nothing', async () => {
  const { user } = setUp(12_300)
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no'))
  await user.click(screen.getByRole('button', { name }))
  const field = await screen.findByRole('textbox', { name: 'Link to this moment' })
  expect(field).toHaveFocus()
  expect(field).toHaveValue(`${url}?replay=1&t=12s`)
  expect(document.body).not.toHaveTextContent('Link copied')
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(screen.getByRole('button', { name })).toHaveFocus()
})
