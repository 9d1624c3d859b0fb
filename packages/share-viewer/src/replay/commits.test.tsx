import type { Replay } from '@playthread/replay-bar'
import { act, configure, render, screen } from '@testing-library/react'
import { Profiler, type ReactNode } from 'react'
import { beforeEach, expect, test } from 'vitest'
import { useConversationReplay } from '../conversation/conversation-context.ts'
import * as Conversation from '../conversation/index.parts.ts'
import type { DataRendererProps } from '../message/renderers.ts'
import { stubScrolling } from '../stories-support/browser-stubs.fixture.ts'
import { conversation, message } from '../stories-support/parts.fixture.ts'

// A busy machine needs longer for code that is fetched.
configure({ asyncUtilTimeout: 20_000 })

beforeEach(() => {
  stubScrolling()
  history.replaceState(null, '', '/')
})

const words = 'Family size holds up on its own. '
const shown = conversation([
  message('user', ['What is in it?']),
  message('assistant', [{ type: 'data', name: 'probe', data: 'before' }, words]),
  message('user', ['Go on.']),
  message('assistant', [words.repeat(60)]),
  message('user', ['And then?']),
  message('assistant', [{ type: 'data', name: 'probe', data: 'after' }, words]),
])

/** The parts of a page, each watched by a Profiler of its own, and a clock moved by hand. */
function watched() {
  const drawn: string[] = []
  let now = 0
  let frame: (() => void) | null = null
  const environment = {
    now: () => now,
    requestFrame(callback: () => void) {
      frame = callback
      return 1
    },
    cancelFrame() {
      frame = null
    },
    isHidden: () => false,
  }
  const found: { replay?: Replay } = {}
  function Grab(): ReactNode {
    found.replay = useConversationReplay()
    return null
  }
  function probe({ part }: DataRendererProps): ReactNode {
    drawn.push(`probe ${part.name}`)
    return null
  }
  const part = (id: string, children: ReactNode): ReactNode => (
    <Profiler id={id} onRender={() => drawn.push(id)}>
      {children}
    </Profiler>
  )
  render(
    <Conversation.Root
      conversation={shown}
      renderers={{ data: { probe } }}
      replayOptions={{ environment }}
    >
      <Grab />
      {part('title', <Conversation.Title />)}
      {part('files', <Conversation.Resources />)}
      {part('outline', <Conversation.Outline />)}
      {part('transcript', <Conversation.Transcript />)}
      {part('bar', <Conversation.Replay />)}
    </Conversation.Root>,
  )
  if (!found.replay) throw new Error('the page has no replay')
  const { replay } = found
  const pass = (ms: number): void => {
    for (let passed = 0; passed < ms; passed += 16) {
      now += 16
      const due = frame
      frame = null
      act(() => due?.())
    }
  }
  return { replay, drawn, pass }
}

const text = (): string => document.getElementById(`m-${shown.messages[3]?.id}`)?.textContent ?? ''

test('while a message streams, React draws that message and the bar, and nothing else', async () => {
  const { replay, drawn, pass } = watched()
  const { timeline } = replay.getSnapshot()
  const { start } = timeline.step(timeline.stepOf(3, 0))
  act(() => replay.seek(start + 50))
  await screen.findByRole('slider')
  act(() => replay.play())
  pass(160)
  drawn.length = 0
  const before = text().length
  pass(2000)
  expect(text().length).toBeGreaterThan(before + 200)
  expect(new Set(drawn)).toEqual(new Set(['transcript', 'bar']))
  // Text thirty times a second, the clock of the bar once: 125 frames are far fewer commits.
  expect(drawn.filter((id) => id === 'transcript').length).toBeLessThanOrEqual(62)
  expect(drawn.filter((id) => id === 'bar').length).toBeLessThanOrEqual(4)
})

test('paused, or before anyone chooses, no frame draws anything', () => {
  const { replay, drawn, pass } = watched()
  drawn.length = 0
  pass(1000)
  expect(drawn).toEqual([])
  act(() => replay.seek(1000))
  drawn.length = 0
  pass(1000)
  expect(drawn).toEqual([])
})
