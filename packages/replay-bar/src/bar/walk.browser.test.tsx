import '@playthread/core/styles.css'
import '../styles.css'
import axe from 'axe-core'
import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { createBench, streaming, talk, type BenchOptions } from './bar.fixture.tsx'
import { german } from './german.fixture.ts'
import { ReplayBar, type ReplayBarProps } from './replay-bar.tsx'
import { replayLabels } from './replay-labels.ts'

/** The bar between two other things to reach, and all that its status line says. */
async function setUp(options: BenchOptions = {}, props: Omit<ReplayBarProps, 'replay'> = {}) {
  const bench = createBench(options)
  await page.viewport(800, 600)
  const { container } = await render(
    <div className="pt-root">
      <a href="#before">Before</a>
      <ReplayBar {...props} replay={bench.replay} />
      <a href="#after">After</a>
    </div>,
  )
  const said: string[] = []
  const line = page.getByRole('status').element()
  new MutationObserver(() => said.push(line.textContent?.trim() ?? '')).observe(line, {
    childList: true,
    characterData: true,
    subtree: true,
  })
  return { ...bench, container, said }
}

const focused = (): string => {
  const element = document.activeElement
  return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
}

async function tabStops(until: string, key = '{Tab}'): Promise<string[]> {
  const stops: string[] = []
  while (stops.length < 20 && stops.at(-1) !== until) {
    await userEvent.keyboard(key)
    stops.push(focused())
  }
  return stops
}

async function noViolations(container: Element): Promise<void> {
  const { violations } = await axe.run(container, { rules: { region: { enabled: false } } })
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

it('by keyboard alone: choose, play, move, change the speed, read the keys, skip, and go on', async () => {
  const { replay, container } = await setUp()
  expect(await tabStops('After')).toEqual([
    'Before',
    expect.stringMatching(/^Replay · /),
    'Skip to result',
    'After',
  ])
  await tabStops('Skip to result', '{Shift>}{Tab}{/Shift}')
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}{Enter}')
  await expect.poll(focused).toBe('Pause')
  expect(replay.getSnapshot().playing).toBe(true)
  await userEvent.keyboard(' ')
  expect(replay.getSnapshot().playing).toBe(false)
  expect(await tabStops('After')).toEqual([
    'Previous turn',
    'Next turn',
    'Speed, 1×',
    'Copy link at this moment',
    'Skip to result',
    'After',
  ])
  expect(await tabStops('Replay position', '{Shift>}{Tab}{/Shift}')).toHaveLength(7)
  await userEvent.keyboard('{ArrowRight}')
  expect(replay.getPosition()).toBeCloseTo(5000)
  await userEvent.keyboard(']')
  expect(replay.getPosition()).toBe(replay.getSnapshot().timeline.chapters[1]?.start)

  await tabStops('Speed, 1×')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('radio', { name: '1×', exact: true })).toHaveFocus()
  await noViolations(container)
  await userEvent.keyboard('{ArrowRight}{Escape}')
  expect(replay.getSnapshot().rate).toBe(1.5)
  await expect.poll(focused).toBe('Speed, 1.5×')

  await userEvent.keyboard('?')
  await expect.element(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toHaveFocus()
  await noViolations(container)
  await userEvent.keyboard('{Escape}')
  await expect.poll(focused).toBe('Speed, 1.5×')

  await userEvent.keyboard('s')
  expect(replay.getSnapshot()).toMatchObject({ mode: 'result', ended: true })
  await noViolations(container)
  await tabStops('Replay')
  await userEvent.keyboard('{Enter}')
  expect(replay.getSnapshot()).toMatchObject({ mode: 'replay', playing: true })
  expect(await tabStops('After')).toHaveLength(1)
})

it('as a screen reader meets it: names, roles, values, and what is said in order', async () => {
  const { replay, hand, said, container } = await setUp()
  const region = page.getByRole('region', { name: 'Conversation replay' })
  await expect.element(region.getByRole('group', { name: 'Replay controls' })).toBeVisible()
  await noViolations(container)
  await region.getByRole('button', { name: /^Replay · / }).click()
  await expect.poll(() => said).toEqual(['Playing'])

  const slider = region.getByRole('slider', { name: 'Replay position' })
  await expect.element(slider).toHaveAttribute('aria-valuetext', 'Turn 1 of 3, 0 seconds')
  const { timeline } = replay.getSnapshot()
  const search = timeline.marks.find(({ step }) => {
    const { messageIndex, partIndex } = timeline.step(step)
    const part = timeline.conversation.messages[messageIndex]?.parts[partIndex]
    return part?.type === 'tool' && part.toolName === 'Search'
  })
  hand.pass((search?.at ?? 0) + 32)
  await expect.poll(() => said.at(-1)).toContain('Running Search')
  hand.pass((timeline.chapters[1]?.start ?? 0) - replay.getPosition() + 50)
  await expect.poll(() => said.at(-1)).toMatch(/^Turn 2: Is the family-size effect real/)
  await noViolations(container)

  await region.getByRole('button', { name: 'Pause' }).click()
  await expect.poll(() => said.at(-1)).toBe('Paused')
  await region.getByRole('button', { name: 'Next turn' }).click()
  await expect.poll(() => said.at(-1)).toMatch(/^Turn 3 of 3, \d+ seconds$/)
  await region.getByRole('button', { name: 'Skip to result' }).click()
  await expect.poll(() => said.at(-1)).toBe('Skipped to result, 6 messages')
  expect(said.filter((text) => text.startsWith('Skipped'))).toHaveLength(1)
})

it('live: what is written meanwhile is told, and the way back is named', async () => {
  const { replay, said, container } = await setUp({ conversation: streaming })
  await page.getByRole('button', { name: /^Replay · / }).click()
  replay.pause()
  await noViolations(container)
  const [first] = talk.messages
  if (!first) throw new Error('the fixture is empty')
  replay.setConversation({ ...streaming, messages: [...talk.messages, { ...first, id: 'more' }] })
  await expect.poll(() => said.at(-1)).toBe('1 new message')
  await noViolations(container)
  await page.getByRole('button', { name: 'Go live' }).click()
  await expect.element(page.getByRole('button', { name: 'Live' })).toHaveAttribute('aria-disabled')
  expect(replay.getSnapshot()).toMatchObject({ live: 'edge', playing: true, ended: false })
  await noViolations(container)
})

it('speaks another language in every state, and no English between', async () => {
  const { replay, said, container } = await setUp({}, { labels: german })
  const seen: string[] = []
  const look = (): void => {
    seen.push(container.textContent ?? '')
    for (const element of container.querySelectorAll('[aria-label], [aria-valuetext]')) {
      seen.push(element.getAttribute('aria-label') ?? '')
      seen.push(element.getAttribute('aria-valuetext') ?? '')
    }
  }
  look()
  await page.getByRole('button', { name: /^Wiedergeben · / }).click()
  await expect.poll(() => said).toEqual(['Wird abgespielt'])
  look()
  await page.getByRole('button', { name: 'Tempo, 1×' }).click()
  await expect.element(page.getByRole('dialog', { name: 'Tempo und Rhythmus' })).toBeVisible()
  look()
  await userEvent.keyboard('{Escape}?')
  await expect.element(page.getByRole('dialog', { name: 'Tasten' })).toBeVisible()
  look()
  await noViolations(container)
  replay.skipToResult()
  await expect.element(page.getByRole('button', { name: 'Noch einmal' })).toBeVisible()
  look()
  const words = Object.values(replayLabels).filter((label) => typeof label === 'string')
  for (const label of [...words, ...Object.values(replayLabels.commands)]) {
    // "Pause" and the like are words of both languages.
    if (Object.values(german.commands).includes(label) || label === 'Pause') continue
    expect(seen.filter((text) => new RegExp(`\\b${label}\\b`).test(text))).toEqual([])
  }
})
