import { act, render, screen } from '@testing-library/react'
import { StrictMode, type ReactNode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { conversationOf } from '../store/conversation.fixture.ts'
import type { Replay } from '../store/replay.ts'
import { useReplay, useReplayState } from './use-replay.ts'

interface ShownProps {
  readonly turns: number
  readonly linked?: boolean
  readonly onReplay?: (replay: Replay) => void
}

function Shown({ turns, linked, onReplay }: ShownProps): ReactNode {
  const conversation = conversationOf(turns)
  const moment = linked ? ({ at: 'message', messageId: 'u2' } as const) : null
  const replay = useReplay({ conversation, moment })
  const mode = useReplayState(replay, (state) => state.mode)
  const ms = useReplayState(replay, (state) => Math.round(state.durationMs))
  onReplay?.(replay)
  return (
    <p>
      {mode} {ms}
    </p>
  )
}

test('follows the store and the conversation, in StrictMode too', () => {
  const replays: Replay[] = []
  const show = (turns: number) => (
    <StrictMode>
      <Shown turns={turns} onReplay={(replay) => replays.push(replay)} />
    </StrictMode>
  )
  const { rerender } = render(show(1))
  const before = screen.getByText(/^prompt/).textContent
  rerender(show(2))
  expect(screen.getByText(/^prompt/).textContent).not.toBe(before)
  act(() => replays.at(-1)?.skipToResult())
  expect(screen.getByText(/^result/)).toBeVisible()
})

test('a page opened at a moment hydrates without a mismatch, then shows the moment', async () => {
  const served = renderToString(<Shown turns={2} />)
  const container = document.createElement('div')
  document.body.append(container)
  container.append(
    new DOMParser().parseFromString(served, 'text/html').body.firstElementChild ?? '',
  )
  const mismatches: unknown[] = []
  await act(async () => {
    hydrateRoot(container, <Shown turns={2} linked />, {
      onRecoverableError: (error) => mismatches.push(error),
    })
  })
  expect(mismatches).toEqual([])
  expect(container.textContent).toMatch(/^replay/)
})
