import '@playthread/core/styles.css'
import '../../styles.css'
import './image-preview.tsx'
import { run } from 'axe-core'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import brokenUrl from '../../../fixtures/resources/broken.png?url'
import dayUrl from '../../../fixtures/resources/hills-1.png?url'
import nightUrl from '../../../fixtures/resources/hills-2.png?url'
import { PanelStage, showing } from '../../panel/panel.fixture.tsx'
import { fixtureFile } from '../fixture-files.fixture.ts'

const hills = fixtureFile('hills.png', nightUrl, {
  kind: 'image',
  mediaType: 'image/png',
  versions: [
    { id: 'v1', url: dayUrl },
    { id: 'v2', url: nightUrl },
  ],
})
const show = () => render(<PanelStage resources={[hills]} item={showing('hills.png')} />)
const older = page.getByRole('img', { name: 'hills.png, before' })
const newer = page.getByRole('img', { name: 'hills.png, after' })

test('holds a version against the one before it, with a divider worked by keys and by dragging', async () => {
  await show()
  await page.getByText('Compare').click()
  await expect.element(older).toBeVisible()
  await expect.element(newer).toHaveAttribute('src', hills.url!)
  await expect.element(older).toHaveAttribute('src', new URL(dayUrl, location.href).href)
  const divider = page.getByRole('slider', { name: 'Divider between before and after' })
  const clip = (): string => getComputedStyle(older.element()).clipPath
  ;(divider.element() as HTMLElement).focus()
  await userEvent.keyboard('{ArrowRight}')
  await expect.element(divider).toHaveAttribute('aria-valuetext', '51 % before')
  expect(clip()).toContain('49%')
  await userEvent.keyboard('{Home}')
  await expect.poll(clip).toContain('100%')
  const { width, height } = divider.element().getBoundingClientRect()
  await userEvent.dragAndDrop(divider, divider, {
    sourcePosition: { x: 16, y: height / 2 },
    targetPosition: { x: width - 16, y: height / 2 },
  })
  await expect.element(divider).toHaveAttribute('aria-valuetext', '100 % before')
})

test('shows both side by side, and the arrows of the divider do not leave the file', async () => {
  await show()
  await page.getByText('Side by side').click()
  await expect.element(newer).toBeVisible()
  const [left, right] = [older, newer].map((image) => image.element().getBoundingClientRect())
  expect(left!.right).toBeLessThanOrEqual(right!.left)
  await expect.element(page.getByText('Before', { exact: true })).toBeVisible()
  const { violations } = await run(document.body, { rules: { region: { enabled: false } } })
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
})

test('a version that is damaged says so', async () => {
  const damaged = {
    ...hills,
    versions: [
      { id: 'v1', url: brokenUrl },
      { id: 'v2', url: nightUrl },
    ],
  }
  await render(<PanelStage resources={[damaged]} item={showing('hills.png')} />)
  await page.getByText('Compare').click()
  await expect.element(page.getByText(/It may be damaged/)).toBeVisible()
})

beforeEach(async () => {
  document.documentElement.dir = 'ltr'
  await page.viewport(1440, 900)
})
