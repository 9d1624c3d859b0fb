import '@playthread/core/styles.css'
import '../../styles.css'
// Found by the bundler before the tests begin, rather than by a reload in the middle of one.
import './pdf-preview.tsx'
import { run } from 'axe-core'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import brokenUrl from '../../../fixtures/resources/broken.pdf?url'
import hostileUrl from '../../../fixtures/resources/hostile.pdf?url'
import hugeUrl from '../../../fixtures/resources/huge-page.pdf?url'
import lockedUrl from '../../../fixtures/resources/locked.pdf?url'
import manyUrl from '../../../fixtures/resources/many-pages.pdf?url'
import reportUrl from '../../../fixtures/resources/report.pdf?url'
import { file, PanelStage, showing } from '../../panel/panel.fixture.tsx'
import { fixtureFile, foreignRequests } from '../fixture-files.fixture.ts'

const pdf = (name: string, url: string) =>
  fixtureFile(name, url, { kind: 'pdf', mediaType: 'application/pdf' })
const open = (name: string, url: string) =>
  render(<PanelStage resources={[pdf(name, url)]} item={showing(name)} />)
const pages = (): HTMLElement => page.getByRole('group', { name: 'Pages' }).element() as HTMLElement

/** How many pixels of a page are not white. */
function ink(index: number): number {
  const canvas = pages().children[index]?.querySelector('canvas')
  const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data
  let dark = 0
  for (let i = 0; data && i < data.length; i += 4) if ((data[i] ?? 255) < 128) dark += 1
  return dark
}

test('draws the pages of a real file, with words that can be found and selected', async () => {
  await open('report.pdf', reportUrl)
  await expect.element(page.getByText('3 pages')).toBeVisible()
  await expect.poll(() => ink(0)).toBeGreaterThan(2000)
  const words = page.getByText('Tidal range at three ports')
  await expect.element(words).toBeInTheDocument()
  const range = document.createRange()
  range.selectNodeContents(words.element())
  const box = range.getBoundingClientRect()
  const paper = page.getByRole('group', { name: 'Page 1' }).element().getBoundingClientRect()
  // The words lie where they are drawn: the heading, in the first fifth of the page.
  expect(box.left).toBeGreaterThan(paper.left)
  expect(box.right).toBeLessThan(paper.right)
  expect(box.bottom).toBeLessThan(paper.top + paper.height / 5)
  expect(box.width).toBeGreaterThan(paper.width / 3)
  expect(foreignRequests()).toEqual([])
})

test('goes to a page by number, zooms by button and by key, and keeps the place', async () => {
  await open('report.pdf', reportUrl)
  const field = page.getByRole('textbox', { name: 'Page of 3' })
  await expect.element(field).toHaveValue('1')
  await field.fill('3')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText(/Ελληνικά/)).toBeInTheDocument()
  await expect.poll(() => ink(2)).toBeGreaterThan(500)
  await expect.element(field).toHaveValue('3')
  const before = pages().scrollHeight
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await expect.poll(() => pages().scrollHeight).toBeGreaterThan(before + 60)
  await expect.element(field).toHaveValue('3')
  pages().focus()
  await userEvent.keyboard('0')
  await expect.element(page.getByText('Fit', { exact: true })).toBeVisible()
  expect(Math.abs(pages().scrollHeight - before)).toBeLessThan(4)
})

test('nothing in a file acts: no script, link, form, attachment or request', async () => {
  await open('hostile.pdf', hostileUrl)
  await expect.element(page.getByText('Nothing runs here')).toBeInTheDocument()
  await expect.poll(() => ink(0)).toBeGreaterThan(100)
  expect(
    pages().querySelectorAll('a, input, button, form, iframe, object, embed, script, style'),
  ).toHaveLength(0)
  const href = globalThis.location.href
  await userEvent.click(page.getByRole('group', { name: 'Page 1' }))
  expect(globalThis.location.href).toBe(href)
  expect(foreignRequests()).toEqual([])
})

test('a long file shows its first 500 pages, few of them drawn, and offers the whole', async () => {
  await open('many-pages.pdf', manyUrl)
  await expect.element(page.getByText('Showing the first 500 of 520 pages.')).toBeVisible()
  expect(page.getByRole('group', { name: /^Page \d/ }).elements()).toHaveLength(500)
  await expect.poll(() => pages().querySelectorAll('canvas').length).toBeGreaterThan(2)
  expect(pages().querySelectorAll('canvas').length).toBeLessThan(40)
})

test('a page that claims a monstrous size is refused, one that is merely huge stays small', async () => {
  await open('huge-page.pdf', hugeUrl)
  await expect.poll(() => pages().querySelector('canvas')).not.toBeNull()
  const { width, height } = pages().querySelector('canvas')!
  expect(width * height).toBeLessThanOrEqual(12_100_000)
  await expect
    .element(page.getByText('This file can’t be shown. It may be damaged.'))
    .toBeInTheDocument()
})

test.each([
  ['broken.pdf', brokenUrl, /It may be damaged/],
  ['locked.pdf', lockedUrl, /protected by a password/],
])('%s says what is wrong and offers the file', async (name, url, said) => {
  await open(name, url)
  const panel = page.getByRole('region', { name: 'Preview' })
  await expect.element(panel.getByText(said)).toBeVisible()
  await expect.element(panel.getByText('Download')).toBeVisible()
})

test('a file over the limit is offered as a download without being opened', async () => {
  const large = file({ kind: 'pdf', title: 'large.pdf', mediaType: 'application/pdf' })
  const getResource = (): Promise<Blob> => Promise.resolve(new Blob([new Uint8Array(50_000_001)]))
  await render(
    <PanelStage resources={[large]} item={showing('large.pdf')} adapter={{ getResource }} />,
  )
  await expect.element(page.getByText('At 50 MB this is too large to show here.')).toBeVisible()
})

test.each(['light', 'dark'])('no accessibility violations, in %s', async (theme) => {
  document.documentElement.dataset.theme = theme
  await open('report.pdf', reportUrl)
  await expect.poll(() => ink(0)).toBeGreaterThan(2000)
  const { violations } = await run(document.body, { rules: { region: { enabled: false } } })
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
})

beforeEach(async () => {
  await page.viewport(1440, 900)
})
