import '@playthread/core/styles.css'
import '../styles.css'
import { expect, it } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { createBench, seekTo } from './bar.fixture.tsx'
import { ReplayBar } from './replay-bar.tsx'

type MouseType = 'mousePressed' | 'mouseMoved' | 'mouseReleased'

/** Moves the real mouse to a share of the track, counted from its left. */
async function mouse(type: MouseType, share: number) {
  const frame = window.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0 }
  const { left, top, width, height } = document
    .querySelector('.pt-scrubber')!
    .getBoundingClientRect()
  await cdp().send('Input.dispatchMouseEvent', {
    type,
    x: frame.left + left + width * share,
    y: frame.top + top + height / 2,
    button: 'left',
    buttons: type === 'mouseReleased' ? 0 : 1,
    clickCount: type === 'mouseMoved' ? 0 : 1,
  })
}

const bar = () => document.querySelector('.pt-replay-bar')!.getBoundingClientRect()

async function setUp(dir: 'ltr' | 'rtl' = 'ltr') {
  const bench = createBench()
  seekTo(bench.replay, 0.1)
  const view = await render(
    <div className="pt-root" dir={dir}>
      <ReplayBar replay={bench.replay} />
    </div>,
  )
  const share = () => bench.replay.getPosition() / bench.timeline.durationMs
  return { ...bench, view, share }
}

it('follows a drag at once, holds the clock, and plays on from where it is let go', async () => {
  const { replay, share } = await setUp()
  replay.play()
  await mouse('mousePressed', 0.3)
  await expect.poll(share).toBeCloseTo(0.3, 2)
  expect(replay.getSnapshot().scrubbing).toBe(true)
  await expect.element(page.getByRole('slider')).toHaveFocus()
  await mouse('mouseMoved', 0.7)
  await expect.poll(share).toBeCloseTo(0.7, 2)
  await mouse('mouseReleased', 0.6)
  await expect.poll(() => replay.getSnapshot().scrubbing).toBe(false)
  expect(share()).toBeCloseTo(0.6, 2)
  expect(replay.getSnapshot().playing).toBe(true)
})

it('Escape takes a drag back', async () => {
  const { replay, share } = await setUp()
  await mouse('mousePressed', 0.3)
  await mouse('mouseMoved', 0.8)
  await expect.poll(share).toBeCloseTo(0.8, 2)
  await userEvent.keyboard('{Escape}')
  expect(share()).toBeCloseTo(0.1, 2)
  await mouse('mouseMoved', 0.5)
  await mouse('mouseReleased', 0.5)
  expect(share()).toBeCloseTo(0.1, 2)
  expect(replay.getSnapshot().scrubbing).toBe(false)
})

it('is mirrored in a right-to-left page', async () => {
  const { share } = await setUp('rtl')
  await mouse('mousePressed', 0.25)
  await mouse('mouseReleased', 0.25)
  await expect.poll(share).toBeCloseTo(0.75, 2)
})

it('unmounted while dragging, it leaves the replay as it was', async () => {
  const { replay, share, view } = await setUp()
  await mouse('mousePressed', 0.5)
  await expect.poll(share).toBeCloseTo(0.5, 2)
  await view.unmount()
  expect(share()).toBeCloseTo(0.1, 2)
  expect(replay.getSnapshot().scrubbing).toBe(false)
})

it('keeps its heights: 80 wide, 90 on a phone with 44 px targets', async () => {
  const { view } = await setUp()
  await page.viewport(700, 500)
  await expect.poll(() => Math.round(bar().height)).toBe(80)
  await page.viewport(390, 500)
  await expect.poll(() => Math.round(bar().height)).toBe(90)
  const sizes = [...document.querySelectorAll('.pt-replay-row button')]
    .map((each) => each.getBoundingClientRect())
    .filter(({ width }) => width > 0)
    .map(({ width, height }) => Math.min(width, height))
  expect(sizes).toHaveLength(3)
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44)
  await view.unmount()
})
