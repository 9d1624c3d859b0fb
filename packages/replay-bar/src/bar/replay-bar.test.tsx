import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { StrictMode } from 'react'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  createBench,
  longer,
  seekTo,
  streaming,
  talk,
  untimed,
  type BenchOptions,
} from './bar.fixture.tsx'
import * as Parts from './index.parts.ts'
import { ReplayBar } from './replay-bar.tsx'

const button = (name: string | RegExp) => screen.getByRole('button', { name })

function setUp(options: BenchOptions = {}) {
  const bench = createBench(options)
  const view = render(
    <StrictMode>
      <ReplayBar replay={bench.replay} />
    </StrictMode>,
  )
  return { ...bench, ...view, user: userEvent.setup() }
}

async function noViolations(container: Element) {
  const { violations } = await axe.run(container, { rules: { region: { enabled: false } } })
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

describe('before anyone chooses', () => {
  test('there are two choices and nothing else', async () => {
    const { container } = setUp()
    const region = screen.getByRole('region', { name: 'Conversation replay' })
    const group = within(region).getByRole('group', { name: 'Replay controls' })
    const names = within(group)
      .getAllByRole('button')
      .map((each) => each.textContent)
    expect(names[0]).toMatch(/^Replay · (\d+ min( \d+)?|\d+ s)$/)
    expect(button('Skip to result')).toBeVisible()
    expect(names).toHaveLength(2)
    expect(screen.queryByRole('slider')).toBeNull()
    await noViolations(container)
  })

  test('an estimated length says so', () => {
    setUp({ conversation: untimed })
    expect(button(/^Replay · ≈ /)).toBeVisible()
  })

  test('an empty conversation has no bar', () => {
    setUp({ conversation: { ...talk, messages: [] } })
    expect(screen.queryByRole('region')).toBeNull()
  })
})

describe('from poster to the end and back', () => {
  test('plays, ends, and offers itself again; the focus is never lost', async () => {
    const { hand, replay, user, timeline, container } = setUp()
    await user.click(button(/^Replay/))
    expect(button('Pause')).toHaveFocus()
    expect(screen.getByText('Turn 1 of 3')).toBeVisible()
    await noViolations(container)

    act(() => hand.pass(2000))
    expect(screen.getByText('0:02')).toBeVisible()
    expect(replay.getPosition()).toBeCloseTo(2000)
    await user.click(button('Pause'))
    expect(button('Play')).toHaveFocus()
    await noViolations(container)

    await user.click(button('Play'))
    act(() => hand.pass(timeline.durationMs))
    expect(screen.getByText('Turn 3 of 3')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Skip to result' })).toBeNull()
    await noViolations(container)

    await user.click(button('Replay'))
    expect(replay.getSnapshot()).toMatchObject({ mode: 'replay', playing: true, positionMs: 0 })
    expect(button('Skip to result')).toHaveFocus()
  })

  test('skipping from the poster leaves the focus in the bar', async () => {
    const { replay, user } = setUp()
    await user.click(button('Skip to result'))
    expect(replay.getSnapshot().mode).toBe('result')
    expect(button('Play')).toHaveFocus()
    expect(button('Replay')).toBeVisible()
  })

  test('the turn buttons move by turns', async () => {
    const { replay, user, timeline } = setUp()
    act(() => seekTo(replay, 0))
    await user.click(button('Next turn'))
    expect(replay.getPosition()).toBe(timeline.chapters[1]?.start)
    expect(screen.getByText(/^Is the family-size effect real/)).toBeVisible()
    await user.click(button('Previous turn'))
    expect(replay.getPosition()).toBe(0)
  })

  test('while passing a cut the title says what was cut', () => {
    const { replay, timeline } = setUp()
    const gap = timeline.gaps.find(({ kind }) => kind === 'work')
    act(() => replay.seek((gap?.start ?? 0) + 1))
    expect(screen.getByText(/^2 m \d+ s of work → \d+ s$/)).toBeVisible()
    act(() => replay.seek(gap?.end ?? 0))
    expect(screen.queryByText(/of work/)).toBeNull()
  })

  test('says whether the pace is recorded', () => {
    const { replay, unmount } = setUp()
    act(() => seekTo(replay, 0.2))
    expect(screen.getByText('Recorded')).toBeVisible()
    unmount()
    const estimated = setUp({ conversation: untimed })
    act(() => seekTo(estimated.replay, 0.2))
    expect(screen.getByText('Estimated')).toBeVisible()
    expect(screen.getByText(/≈ \d+:\d\d/)).toBeVisible()
  })
})

describe('live', () => {
  test('at the edge, behind it, and back', async () => {
    const { replay, user, container } = setUp({ conversation: streaming })
    await user.click(button('Go live'))
    expect(button('Live')).toHaveAttribute('aria-disabled', 'true')
    expect(screen.queryByRole('button', { name: 'Skip to result' })).toBeNull()
    act(() => seekTo(replay, 0.3))
    expect(button('Go live')).not.toHaveAttribute('aria-disabled')
    act(() => replay.setConversation(longer(streaming, 3)))
    await noViolations(container)
    await user.click(button('3 new messages'))
    expect(button('Live')).toBeVisible()
    expect(screen.queryByRole('button', { name: /new messages/ })).toBeNull()
  })

  test('when it is finished while someone watches, the focus stays in the bar', async () => {
    const { replay, user } = setUp({ conversation: streaming })
    await user.click(button('Go live'))
    act(() => button('Live').focus())
    act(() => replay.setConversation(talk))
    expect(screen.getByRole('region')).toContainElement(document.querySelector(':focus'))
  })
})

describe('speed and pacing', () => {
  beforeAll(() => import('./rate-surface.tsx'))

  test('are chosen in a small dialog that gives the focus back', async () => {
    const { replay, user, container } = setUp()
    act(() => seekTo(replay, 0.5))
    await user.click(button('Speed, 1×'))
    const dialog = screen.getByRole('dialog', { name: 'Speed and pacing' })
    expect(within(dialog).getByRole('radio', { name: '1×' })).toHaveFocus()
    await noViolations(container)
    await user.keyboard('{ArrowRight}')
    expect(replay.getSnapshot().rate).toBe(1.5)
    await user.click(within(dialog).getByRole('radio', { name: /^Brisk/ }))
    expect(replay.getSnapshot().timeline.pacing).toEqual({ preset: 'brisk' })
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(button('Speed, 1.5×')).toHaveFocus()
  })

  test('closes with a press outside', async () => {
    const { replay, user } = setUp()
    act(() => seekTo(replay, 0.5))
    await user.click(button('Speed, 1×'))
    await user.click(document.body)
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

test('a part outside a root says how to mend it', () => {
  const seen: unknown[] = []
  const onError = (event: ErrorEvent) => {
    seen.push(event.error)
    event.preventDefault()
  }
  window.addEventListener('error', onError)
  expect(() => render(<Parts.PlayButton />, { onCaughtError: () => {} })).toThrow(
    /PlayButton was rendered outside ReplayParts.Root.*PT-401/s,
  )
  window.removeEventListener('error', onError)
})
