import { act, prettyDOM, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ReactNode } from 'react'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { ConversationView } from '../conversation/conversation-view.tsx'
import { stubScrolling } from '../stories-support/browser-stubs.fixture.ts'
import { conversation, message, troubled } from '../stories-support/parts.fixture.ts'
import { stage, transcript, visibleMessages } from '../stories-support/replay-stage.fixture.tsx'
import { titanic } from '../stories-support/titanic.fixture.ts'

const all = titanic.messages.map(({ id }) => `m-${id}`)

// A busy machine needs longer for it than `findBy` waits.
beforeAll(() => import('../panel/panel.tsx'))
beforeEach(() => {
  stubScrolling()
  history.replaceState(null, '', '/')
})

async function coloured(): Promise<void> {
  await waitFor(() => expect(document.querySelector('.pt-tok-s')).not.toBeNull(), { timeout: 5000 })
}

/** Where the panel points is marked in the text. */
async function closePanel(): Promise<void> {
  await userEvent.click(await screen.findByRole('button', { name: 'Close panel' }))
}

/** What a reader sees who never replayed. */
async function staticHtml(): Promise<string | false> {
  const { unmount } = render(<ConversationView conversation={titanic} />)
  await coloured()
  const html = prettyDOM(transcript(), Infinity, { highlight: false })
  unmount()
  return html
}

describe('a replay', () => {
  test('shows everything before anyone chooses it', () => {
    stage(titanic)
    expect(visibleMessages()).toEqual(all)
  })

  test('hides the future, then brings it back', () => {
    const { replay, pass } = stage(titanic)
    act(() => replay.play())
    expect(visibleMessages()).toEqual(['m-u1'])
    let seen = 1
    while (!replay.getSnapshot().ended) {
      pass(500)
      const now = visibleMessages()
      expect(now).toEqual(all.slice(0, now.length))
      expect(now.length).toBeGreaterThanOrEqual(seen)
      seen = now.length
    }
    expect(visibleMessages()).toEqual(all)
  })

  test('text that is not there yet cannot be read or copied', () => {
    const { replay } = stage(titanic)
    const { timeline } = replay.getSnapshot()
    const step = timeline.step(timeline.stepOf(3, 2))
    act(() => replay.seek((step.start + step.end) / 2))
    const shown = document.getElementById('m-a2')
    expect(shown).toHaveTextContent('Family size holds up on its own.')
    expect(shown?.textContent).not.toContain('a linear coefficient cannot see that')
    expect(shown?.querySelector('.pt-message-actions')).toBeNull()
    expect(screen.queryByText('How close is this sample', { exact: false })).not.toBeVisible()
  })

  test('at its end, the page is the one of a reader who never replayed', async () => {
    const expected = await staticHtml()
    const { replay, pass } = stage(titanic)
    act(() => replay.play())
    act(() => replay.setRate(8))
    while (!replay.getSnapshot().ended) pass(500)
    await coloured()
    await closePanel()
    expect(prettyDOM(transcript(), Infinity, { highlight: false })).toBe(expected)
  })

  test('skipped to the result from anywhere, too', async () => {
    const expected = await staticHtml()
    const { replay } = stage(titanic)
    await coloured()
    for (const part of [0, 0.31, 0.5, 0.77, 1]) {
      act(() => replay.seek(replay.getSnapshot().durationMs * part))
      act(() => replay.skipToResult())
      await closePanel()
      expect(prettyDOM(transcript(), Infinity, { highlight: false })).toBe(expected)
    }
  })

  test('skipping leads to the top of the last reply', () => {
    const { replay } = stage(titanic)
    act(() => replay.play())
    act(() => replay.skipToResult())
    expect(document.activeElement?.id).toBe('m-a3')
  })

  test('only the message that streams is drawn again', () => {
    const probe = vi.fn<() => ReactNode>(() => null)
    const shown = conversation([
      message('assistant', [{ type: 'data', name: 'probe', data: 1 }, 'First.']),
      message('assistant', ['Word '.repeat(400)]),
      message('assistant', [{ type: 'data', name: 'probe', data: 2 }, 'Last.']),
    ])
    const { replay, pass, commits } = stage(shown, { data: { probe } })
    const { timeline } = replay.getSnapshot()
    act(() => replay.seek(timeline.step(timeline.stepOf(1, 0)).start + 50))
    act(() => replay.play())
    const drawn = probe.mock.calls.length
    const before = commits()
    const length = document.querySelectorAll('.pt-prose')[1]?.textContent?.length ?? 0
    pass(1000)
    expect(document.querySelectorAll('.pt-prose')[1]?.textContent?.length).toBeGreaterThan(length)
    expect(probe).toHaveBeenCalledTimes(drawn)
    expect(commits() - before).toBeLessThanOrEqual(40)
  })

  test('a tool runs, then has its result', () => {
    const { replay } = stage(titanic)
    const { timeline } = replay.getSnapshot()
    const step = timeline.step(timeline.stepOf(1, 4))
    act(() => replay.seek((step.start + step.end) / 2))
    expect(screen.getByRole('button', { name: /Run visualization script.*Running/ })).toBeVisible()
    act(() => replay.seek(step.end + 1))
    expect(screen.getByRole('button', { name: /Run visualization script.*Failed/ })).toBeVisible()
  })

  test('how a message ended is told when it ends', () => {
    const { replay } = stage(troubled)
    const { timeline } = replay.getSnapshot()
    act(() => replay.seek(timeline.step(timeline.stepOf(3, 0)).start))
    const note = 'This reply was stopped before it was finished.'
    expect(screen.queryByText(note)).toBeNull()
    act(() => replay.seek(timeline.step(timeline.stepOf(3, 1)).end))
    expect(screen.getByText(note)).toBeVisible()
  })

  test('print has everything, whatever the playhead', () => {
    const { replay } = stage(titanic)
    act(() => replay.seek(0))
    act(() => void window.dispatchEvent(new Event('beforeprint')))
    expect(visibleMessages()).toEqual(all)
    act(() => void window.dispatchEvent(new Event('afterprint')))
    expect(visibleMessages()).toEqual(['m-u1'])
  })

  test('new messages wait in the future of a replay', () => {
    const { replay, rerender } = stage(titanic)
    act(() => replay.seek(0))
    rerender({
      ...titanic,
      messages: [...titanic.messages, message('user', ['More'], { id: 'u4' })],
    })
    expect(visibleMessages()).toEqual(['m-u1'])
    act(() => replay.skipToResult())
    expect(visibleMessages()).toEqual([...all, 'm-u4'])
  })
})

describe('links to a moment', () => {
  test('?replay=1&at=m-a2 begins there, paused, on the first frame', () => {
    history.replaceState(null, '', '/?replay=1&at=m-a2')
    const { replay } = stage(titanic)
    expect(visibleMessages()).toEqual(all.slice(0, 4))
    expect(replay.getSnapshot().playing).toBe(false)
  })

  test.each(['?replay=1&at=m-nothing', '?replay=1&t=banana', '?replay=1&t=99h'])(
    '%s never throws',
    (search) => {
      history.replaceState(null, '', `/${search}`)
      expect(() => stage(titanic)).not.toThrow()
      expect(visibleMessages()[0]).toBe('m-u1')
    },
  )
})

describe('the panel', () => {
  const current = (): string | null =>
    document.querySelector('.pt-step[aria-current]')?.querySelector('bdi')?.textContent ?? null

  test('follows the playhead until the reader opens something, and again when asked', async () => {
    const { replay } = stage(titanic)
    const { timeline } = replay.getSnapshot()
    const after = (part: number): number => timeline.step(timeline.stepOf(1, part)).end + 1
    act(() => replay.seek(after(1)))
    expect(current()).toBe('Read the Titanic dataset to understand its structure')
    act(() => replay.seek(after(3)))
    expect(current()).toBe('Run Titanic dataset analysis')
    await userEvent.click(screen.getByRole('button', { name: /Create Python script/ }))
    act(() => replay.seek(after(5)))
    expect(current()).toBe('Create Python script to analyze Titanic dataset')
    await userEvent.click(await screen.findByRole('button', { name: 'Follow' }))
    expect(current()).toBe('Fix palette dictionary in visualization script')
  })

  test('shows the result when someone skips there', async () => {
    const { replay } = stage(titanic)
    act(() => replay.skipToResult())
    expect(await screen.findByRole('region', { name: 'Preview' })).toHaveTextContent(
      'survival_by_class.svg',
    )
  })

  test('is closed before anyone chooses', () => {
    stage(titanic)
    expect(screen.queryByRole('region', { name: 'Preview' })).toBeNull()
  })
})
