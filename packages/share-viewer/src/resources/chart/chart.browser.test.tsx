import '@playthread/core/styles.css'
import '../../styles.css'
import './chart-preview.tsx'
import { run } from 'axe-core'
import { beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import brokenUrl from '../../../fixtures/resources/broken.vl.json?url'
import hostileUrl from '../../../fixtures/resources/hostile.vg.json?url'
import vegaUrl from '../../../fixtures/resources/chart.vg.json?url'
import liteUrl from '../../../fixtures/resources/chart.vl.json?url'
import { file, PanelStage, showing } from '../../panel/panel.fixture.tsx'
import { fixtureFile, foreignRequests } from '../fixture-files.fixture.ts'

const chart = (name: string, url: string) =>
  fixtureFile(name, url, { kind: 'chart', mediaType: 'application/vnd.vegalite.v6+json' })
const open = (name: string, url: string) =>
  render(<PanelStage resources={[chart(name, url)]} item={showing(name)} />)
const drawn = async (): Promise<string> => {
  const picture = page.getByRole('img', { name: /^Chart:/ })
  await expect.element(picture).toBeVisible()
  await expect.poll(() => (picture.element() as HTMLImageElement).naturalWidth).toBeGreaterThan(100)
  return (await fetch((picture.element() as HTMLImageElement).src)).text()
}

test('draws a Vega-Lite chart as a picture, in the page’s colours, with its data as a table', async () => {
  await open('chart.vl.json', liteUrl)
  const svg = await drawn()
  expect(svg).toContain('Tidal range at three ports')
  await expect
    .element(
      page.getByRole('img', {
        name: 'Chart: Spring tides by port: B stands far above the others.',
      }),
    )
    .toBeVisible()
  document.documentElement.dataset.theme = 'dark'
  await expect.poll(drawn).not.toBe(svg)
  await page.getByText('Data', { exact: true }).click()
  await expect.element(page.getByRole('cell', { name: '11.7', exact: true })).toBeVisible()
  const { violations } = await run(document.body, { rules: { region: { enabled: false } } })
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
})

test('draws a Vega chart whose expressions are walked, not run', async () => {
  await open('chart.vg.json', vegaUrl)
  expect(await drawn()).toContain('Hour')
})

test('a hostile chart runs nothing and asks nobody', async () => {
  await open('hostile.vg.json', hostileUrl)
  await expect.element(page.getByText(/were not loaded/)).toBeVisible()
  await expect
    .element(page.getByText('This chart can’t be drawn. Its source is still here.'))
    .toBeVisible()
  expect(Object.hasOwn(globalThis, 'ran')).toBe(false)
  expect(foreignRequests()).toEqual([])
})

test('a chart that names pictures elsewhere is drawn without them', async () => {
  const spec = {
    data: { values: [{ x: 1 }] },
    mark: { type: 'image', url: 'https://chart.evil.example/pixel.png', width: 40, height: 40 },
    encoding: {
      x: { field: 'x', type: 'quantitative' },
      href: { value: 'javascript:globalThis.ran=1' },
    },
  }
  const data = JSON.stringify(spec)
  await render(
    <PanelStage
      resources={[file({ kind: 'chart', title: 'a.vl.json', data })]}
      item={showing('a.vl.json')}
    />,
  )
  expect(await drawn()).not.toMatch(/javascript:/)
  expect(foreignRequests()).toEqual([])
})

test('a broken chart keeps its source; one that is too large is shown as text', async () => {
  await open('broken.vl.json', brokenUrl)
  await expect.element(page.getByText(/can’t be drawn/)).toBeVisible()
  await page.getByText('Source', { exact: true }).click()
  await expect.element(page.getByText(/no-such-mark/)).toBeVisible()
})

test('a chart of a million rows is shown as text', async () => {
  const data = `{"mark":"bar","data":{"values":[${'{"a":1},'.repeat(400_000)}{"a":2}]}}`
  await render(
    <PanelStage
      resources={[file({ kind: 'chart', title: 'big.vl.json', data })]}
      item={showing('big.vl.json')}
    />,
  )
  await expect.element(page.getByText(/too large to draw here/)).toBeVisible()
})

beforeEach(async () => {
  document.documentElement.dataset.theme = 'light'
  await page.viewport(1440, 900)
})
