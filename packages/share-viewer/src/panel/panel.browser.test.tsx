import '@playthread/core/styles.css'
import '../styles.css'
// Found by the bundler before the tests begin, rather than by a reload in the middle of one.
import '../resources/table/table-preview.tsx'
import { run } from 'axe-core'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { createPanelStore } from './panel-store.ts'
import { file, PanelStage, showing, showingTool } from './panel.fixture.tsx'

const rows = Array.from({ length: 100_000 }, (_, i) => `${i},Passenger ${i},${(i * 7) % 500}`)
const csv = file({ kind: 'table', title: 'big.csv', data: `Id,Name,Fare\n${rows.join('\n')}` })
const svg = file({
  kind: 'svg',
  title: 'chart.svg',
  mediaType: 'image/svg+xml',
  data: '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1200" onload="top.ran=1"><script>top.ran=1</script><rect width="1600" height="1200" fill="teal"/></svg>',
})
const html = file({
  kind: 'html',
  title: 'index.html',
  data: '<style>h1{color:teal}</style><h1>Static</h1><script>top.ran=1</script><img src=x onerror="top.ran=1"><a href="javascript:top.ran=1">x</a><svg onload="top.ran=1">',
})

test('nothing in a page or picture runs', async () => {
  await render(<PanelStage resources={[html, svg]} item={showing('index.html')} />)
  await page.getByText('Preview', { exact: true }).click()
  await expect.poll(() => document.querySelector('iframe')).not.toBeNull()
  const frame = document.querySelector('iframe')!
  await expect.poll(() => frame.srcdoc).toContain('Static')
  expect(frame.contentDocument).toBeNull()
  await page.getByRole('button', { name: 'Next resource' }).click()
  await expect.element(page.getByText('1600 × 1200')).toBeVisible()
  expect(Object.hasOwn(globalThis.top ?? {}, 'ran')).toBe(false)
})

test('an image zooms, moves by drag and by keys, and fits again', async () => {
  await render(<PanelStage resources={[svg]} item={showing('chart.svg')} />)
  await expect.element(page.getByText('1600 × 1200')).toBeVisible()
  const canvas = page.getByRole('group', { name: /^Image/ }).element()
  for (let i = 0; i < 5; i += 1) await page.getByRole('button', { name: 'Zoom in' }).click()
  await expect.poll(() => canvas.scrollWidth).toBeGreaterThan(canvas.clientWidth)
  const before = canvas.scrollLeft
  ;(canvas as HTMLElement).focus()
  await userEvent.keyboard('{ArrowRight}')
  await expect.poll(() => canvas.scrollLeft).toBeGreaterThan(before)
  const moved = canvas.scrollLeft
  await userEvent.dragAndDrop(canvas, canvas, {
    sourcePosition: { x: 300, y: 300 },
    targetPosition: { x: 100, y: 200 },
  })
  await expect.poll(() => canvas.scrollLeft).toBeGreaterThan(moved + 100)
  await page.getByRole('button', { name: 'Fit' }).click()
  await expect.element(page.getByText('Fit', { exact: true })).toBeVisible()
  expect(canvas.scrollWidth).toBe(canvas.clientWidth)
})

test('100,000 rows scroll to the last with few of them in the page', async () => {
  await render(<PanelStage resources={[csv]} item={showing('big.csv')} />)
  await expect.element(page.getByText('100,000 rows · 3 columns')).toBeVisible()
  const scroller = page.getByRole('group', { name: 'Table rows' }).element()
  scroller.scrollTop = scroller.scrollHeight
  await expect.element(page.getByRole('cell', { name: 'Passenger 99999' })).toBeVisible()
  expect(scroller.querySelectorAll('tbody tr').length).toBeLessThan(100)
})

test('on a phone: a sheet that takes the focus, gives it back, and leaves the page usable', async () => {
  await page.viewport(390, 844)
  await render(<PanelStage resources={[html, svg]} />)
  const chip = page.getByRole('button', { name: 'index.html' }).last()
  await chip.click()
  const panel = page.getByRole('region', { name: 'Preview' })
  await expect.element(panel).toHaveFocus()
  const box = panel.element().getBoundingClientRect()
  expect(box.bottom).toBeLessThanOrEqual(844)
  expect(box.top).toBeGreaterThan(400)
  await userEvent.keyboard('{Escape}')
  await expect.element(chip).toHaveFocus()
})

test.each(['light', 'dark'])('no accessibility violations, in %s', async (theme) => {
  document.documentElement.dataset.theme = theme
  document.body.style.background = theme === 'dark' ? '#131417' : '#fff'
  const store = createPanelStore(showing('big.csv'))
  const tool = {
    type: 'tool',
    toolCallId: 't1',
    toolName: 'bash',
    status: 'error',
    input: { a: [1, 'x', null, true] },
    output: [{ type: 'text', text: '\u001b[31mred \u001b[2mdim \u001b[33myellow\u001b[0m' }],
  } as const
  await render(<PanelStage resources={[csv, html, svg]} tools={[tool]} store={store} />)
  for (const item of [
    showing('big.csv'),
    showing('index.html'),
    showing('chart.svg'),
    showingTool('t1'),
  ]) {
    store.show(item)
    await expect
      .poll(() => document.querySelector('.pt-panel-body')?.children.length)
      .toBeGreaterThan(0)
    await new Promise((resolve) => setTimeout(resolve, 600))
    const { violations } = await run(document.body, { rules: { region: { enabled: false } } })
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
  }
})

beforeEach(async () => {
  await page.viewport(1440, 900)
})
