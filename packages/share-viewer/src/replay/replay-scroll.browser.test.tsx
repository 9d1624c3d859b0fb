import '@playthread/core/styles.css'
import '../styles.css'
import { userEvent } from 'vitest/browser'
import { afterEach, expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import type { Replay } from '@playthread/replay-bar'
import type { ReactNode } from 'react'
import { useConversationReplay } from '../conversation/conversation-context.ts'
import { ConversationPage } from '../conversation/conversation-page.tsx'
import { ConversationRoot } from '../conversation/conversation-root.tsx'
import { titanic } from '../stories-support/titanic.fixture.ts'

afterEach(() => history.replaceState(null, '', location.pathname))

async function open(): Promise<Replay> {
  const found: { replay?: Replay } = {}
  function Grab(): ReactNode {
    found.replay = useConversationReplay()
    return null
  }
  await render(
    <ConversationRoot conversation={titanic}>
      <Grab />
      <ConversationPage landmark="div" />
    </ConversationRoot>,
  )
  if (!found.replay) throw new Error('the page has no replay')
  return found.replay
}

function page(): Element {
  return document.scrollingElement ?? document.documentElement
}

function distanceToEnd(): number {
  return page().scrollHeight - page().scrollTop - page().clientHeight
}

function middleOf(replay: Replay, messageIndex: number, partIndex: number): number {
  const { timeline } = replay.getSnapshot()
  const { start, end } = timeline.step(timeline.stepOf(messageIndex, partIndex))
  return (start + end) / 2
}

test('the page keeps up with the playhead until the reader scrolls up', async () => {
  const replay = await open()
  replay.seek(middleOf(replay, 1, 7))
  replay.play()
  await vi.waitFor(() => expect(page().scrollTop).toBeGreaterThan(0))
  await vi.waitFor(() => expect(distanceToEnd()).toBeLessThan(40))

  await userEvent.wheel(document.body, { delta: { y: -400 } })
  await new Promise((resolve) => setTimeout(resolve, 150))
  const height = page().scrollHeight
  await vi.waitFor(() => expect(page().scrollHeight).toBeGreaterThan(height), { timeout: 5000 })
  expect(distanceToEnd()).toBeGreaterThan(150)

  page().scrollTop = page().scrollHeight
  const later = page().scrollHeight
  await vi.waitFor(() => expect(page().scrollHeight).toBeGreaterThan(later), { timeout: 5000 })
  await vi.waitFor(() => expect(distanceToEnd()).toBeLessThan(40))
})

test('a link to a moment shows that moment', async () => {
  history.replaceState(null, '', '?replay=1&at=m-a3')
  await open()
  const target = document.getElementById('m-a3')
  await vi.waitFor(() => {
    const top = target?.getBoundingClientRect().top ?? Infinity
    expect(top).toBeGreaterThanOrEqual(0)
    expect(top).toBeLessThan(innerHeight)
  })
})

test('skipping to the result shows the last reply', async () => {
  const replay = await open()
  replay.seek(0)
  await new Promise((resolve) => setTimeout(resolve, 50))
  replay.skipToResult()
  const target = document.getElementById('m-a3')
  await vi.waitFor(() => expect(document.activeElement).toBe(target))
  expect(target?.getBoundingClientRect().top).toBeLessThan(innerHeight)
})
