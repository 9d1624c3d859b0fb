import '@playthread/core/styles.css'
import '../styles.css'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { createBench, seekTo } from './bar.fixture.tsx'
import { ReplayBar } from './replay-bar.tsx'

const emulate = (value: string): Promise<unknown> =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] })

beforeAll(() => emulate('active'))
afterAll(() => emulate(''))

async function setUp(place: number) {
  const bench = createBench()
  if (place > 0) seekTo(bench.replay, place)
  await page.viewport(800, 500)
  const { container } = await render(
    <div className="pt-root">
      <ReplayBar replay={bench.replay} />
    </div>,
  )
  return { ...bench, container }
}

/** The names of buttons that have neither an edge nor a surface of their own. */
function unseen(container: Element): (string | null)[] {
  const bar = getComputedStyle(container.querySelector('.pt-replay-bar, .pt-replay')!)
  return [...container.querySelectorAll('button')]
    .filter((button) => {
      const { borderTopWidth, backgroundColor } = getComputedStyle(button)
      const isBare = backgroundColor === bar.backgroundColor || backgroundColor.endsWith(', 0)')
      return borderTopWidth === '0px' && isBare && button.offsetWidth > 0
    })
    .map((button) => button.getAttribute('aria-label') ?? button.textContent)
}

it.each([
  ['before anyone chooses', 0],
  ['in the middle', 0.4],
  ['at the end', 1],
])('every button has an edge or a surface: %s', async (_when, place) => {
  const { container } = await setUp(place)
  expect(container.querySelectorAll('button').length).toBeGreaterThan(1)
  expect(unseen(container)).toEqual([])
})

it('what is played differs from what is not by more than its colour', async () => {
  const { container } = await setUp(0.6)
  const look = (selector: string): string =>
    getComputedStyle(container.querySelector(selector)!).backgroundImage
  const play = ".pt-segment:not([data-kind='cut'])"
  expect(look(`${play}[data-past]`)).toBe('none')
  expect(look(`${play}:not([data-past], [data-now])`)).toMatch(/^linear-gradient/)
})

it('the focus is seen on the playhead, which no one sees the range of', async () => {
  const { container } = await setUp(0.6)
  await userEvent.keyboard('{Tab}')
  await expect.element(page.getByRole('slider')).toHaveFocus()
  const { outlineStyle, outlineWidth } = getComputedStyle(container.querySelector('.pt-thumb')!)
  expect([outlineStyle, outlineWidth]).toEqual(['solid', '2px'])
})
