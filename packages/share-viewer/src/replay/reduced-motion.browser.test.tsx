import '@playthread/core/styles.css'
import '../styles.css'
import type { Replay, UseReplayOptions } from '@playthread/replay-bar'
import type { ReactNode } from 'react'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { cdp, page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { useConversationReplay } from '../conversation/conversation-context.ts'
import { ConversationPage } from '../conversation/conversation-page.tsx'
import { ConversationRoot } from '../conversation/conversation-root.tsx'
import { titanic } from '../stories-support/titanic.fixture.ts'

const emulate = (value: string): Promise<unknown> =>
  cdp().send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-reduced-motion', value }],
  })

beforeAll(() => emulate('reduce'))
afterAll(() => emulate(''))
beforeEach(() => page.viewport(900, 700))

async function open(replayOptions: Omit<UseReplayOptions, 'conversation'> = {}): Promise<Replay> {
  const found: { replay?: Replay } = {}
  function Grab(): ReactNode {
    found.replay = useConversationReplay()
    return null
  }
  await render(
    <ConversationRoot conversation={titanic} replayOptions={replayOptions}>
      <Grab />
      <ConversationPage landmark="div" />
    </ConversationRoot>,
  )
  if (!found.replay) throw new Error('the page has no replay')
  return found.replay
}

const answer = 3
const textOf = (id: string): string => document.getElementById(`m-${id}`)?.textContent ?? ''

/** Plays the answer through, and tells each of its texts that was on screen in a frame. */
async function playAnswer(replay: Replay): Promise<ReadonlySet<string>> {
  const { timeline } = replay.getSnapshot()
  const { id, parts } = titanic.messages[answer]!
  const seen = new Set<string>()
  const { start } = timeline.step(timeline.stepOf(answer, 0))
  const { end } = timeline.step(timeline.stepOf(answer, parts.length - 1))
  replay.seek(start)
  replay.setRate(4)
  replay.play()
  await new Promise<void>((resolve) => {
    const look = (): void => {
      seen.add(textOf(id))
      for (const each of document.getAnimations()) {
        if (Number(each.effect?.getComputedTiming().duration) > 0) moved.add(nameOf(each))
      }
      if (replay.getPosition() >= end) return resolve()
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  return seen
}

const moved = new Set<string>()
const nameOf = (each: Animation): string =>
  'animationName' in each ? String(each.animationName) : each.constructor.name

/** Of a text its first words, but not its last. */
function partly(seen: ReadonlySet<string>): readonly string[] {
  const text = titanic.messages[answer]?.parts.find(({ type }) => type === 'text')
  const words = (text?.type === 'text' ? text.text : '').match(/[a-z]{3,}/gi) ?? []
  const [first, last = ''] = [words.slice(0, 2).join(' '), words.at(-1)]
  expect([...seen].some((each) => each.includes(first) && each.includes(last))).toBe(true)
  return [...seen].filter((each) => each.includes(first) && !each.includes(last))
}

test('nothing plays by itself, and the whole transcript is there', async () => {
  const replay = await open({ defaultPlaying: true })
  await new Promise((resolve) => requestAnimationFrame(resolve))
  expect(replay.getSnapshot()).toMatchObject({ playing: false, mode: 'prompt' })
  expect(textOf('a3')).not.toBe('')
})

test('played on purpose it goes step by step: no text half written, nothing that moves or fades', async () => {
  const replay = await open()
  await page.getByRole('button', { name: /^Replay · / }).click()
  await expect.poll(() => replay.getSnapshot().playing).toBe(true)
  moved.clear()
  const seen = await playAnswer(replay)
  expect(seen.size).toBeGreaterThan(2)
  expect(partly(seen)).toEqual([])
  // A turning wheel is how waiting looks; it turns slowly.
  expect([...moved].filter((name) => name !== 'pt-spin')).toEqual([])
  expect(getComputedStyle(document.documentElement).scrollBehavior).toBe('auto')
})

test('without the wish, the same text is written letter by letter', async () => {
  await emulate('no-preference')
  const replay = await open()
  const seen = await playAnswer(replay)
  await emulate('reduce')
  expect(partly(seen).length).toBeGreaterThan(2)
})
