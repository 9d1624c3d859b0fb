import { expect, test, type Page, type Route } from '@playwright/test'
import { startDemo, type DemoProcess } from './demo-process.ts'
import { closeDialog, createLink, openDialog, openHost, stopSharing, title } from './share-loop.ts'

let demo: DemoProcess
let host: Page
let url: string

test.beforeAll(async ({ browser }) => {
  demo = await startDemo(4177)
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  host = await context.newPage()
  await openHost(host, demo.url)
  await openDialog(host)
  url = await createLink(host)
  await closeDialog(host)
})
test.afterAll(() => demo.close())

/** The page as a host without server rendering has it: it begins with its skeleton. */
async function withoutServerRendering(page: Page): Promise<void> {
  await page.route(url, async (route: Route) => {
    const response = await route.fetch({ url: `${demo.url}/s/shell?adapter=browser` })
    await route.fulfill({ response, status: 200 })
  })
}

for (const width of [1280, 390]) {
  test(`nothing moves between the skeleton and the conversation, ${width} px wide`, async ({
    browser,
  }) => {
    const page = await (await browser.newContext({ viewport: { width, height: 860 } })).newPage()
    await withoutServerRendering(page)
    let release = () => {}
    const gate = new Promise<void>((resolve) => (release = resolve))
    await page.route('**/api/playthread/public/*', async (route) => {
      await gate
      await route.continue()
    })
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const total = Number(document.documentElement.dataset.shift ?? 0)
          const value = 'value' in entry && typeof entry.value === 'number' ? entry.value : 0
          document.documentElement.dataset.shift = String(total + value)
        }
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(url)
    await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'true')
    await expect(page.locator('.pt-bone').first()).toBeVisible()
    release()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Conversation replay' })).toBeVisible()
    await page.waitForTimeout(500)
    const shift = async () => Number((await page.locator('html').getAttribute('data-shift')) ?? 0)
    expect(await shift()).toBeLessThanOrEqual(0.02)
    // The measure itself works: what does move is seen.
    await page.locator('.pt-title-block').evaluate((block) => {
      block.before(Object.assign(document.createElement('textarea'), { rows: 12 }))
    })
    await expect.poll(shift).toBeGreaterThan(0.02)
  })
}

test('one file that cannot be had leaves the page as it is', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage()
  await page.route('**/resources/**', (route) => route.fulfill({ status: 500, body: '' }))
  await page.goto(url)
  await page
    .getByRole('button', { name: /titanic\.csv/ })
    .first()
    .click()
  const panel = page.getByRole('region', { name: 'Preview' })
  await expect(panel.getByRole('button', { name: 'Try again' })).toBeVisible()
  await expect(page.getByText('Key Survival Patterns').first()).toBeVisible()
  await page.unroute('**/resources/**')
  await panel.getByRole('button', { name: 'Try again' }).click()
  await expect(panel).toContainText('Braund, Mr. Owen')
})

test('on paper: the words, black on white, and nothing to press', async ({ browser }) => {
  const context = await browser.newContext({ colorScheme: 'dark' })
  const page = await context.newPage()
  await page.goto(`${url}?theme=dark`)
  await page
    .getByRole('button', { name: /titanic\.csv/ })
    .first()
    .click()
  await expect(page.getByRole('region', { name: 'Preview' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await expect(
    page.getByRole('button', { name: /^(Copy (link|message|reply)|More actions|Replay)/ }),
  ).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Preview' })).toHaveCount(0)
  await expect(page.getByText('I need to examine the Titanic dataset').first()).toBeVisible()
  const ink = await page
    .getByText('Key Survival Patterns')
    .first()
    .evaluate((element) => getComputedStyle(element).color)
  expect(ink).toBe('rgb(17, 17, 17)')
  await page.setViewportSize({ width: 660, height: 900 })
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(1)
})

test('stopped while a file is being made: it is not, and nothing is left', async ({ browser }) => {
  const page = await (await browser.newContext({ acceptDownloads: true })).newPage()
  const downloads: string[] = []
  page.on('download', (download) => downloads.push(download.suggestedFilename()))
  await page.goto(url)
  await page
    .getByRole('button', { name: /titanic\.csv/ })
    .first()
    .click()
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText('Braund')
  let release = () => {}
  const gate = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/resources/**', async (route) => {
    await gate
    await route.fulfill({ body: 'late' }).catch(() => {})
  })
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('button', { name: 'Save as a web page' }).click()
  await expect(page.getByRole('button', { name: 'Save as a web page' })).toHaveAttribute(
    'aria-busy',
    'true',
  )

  await openDialog(host)
  await stopSharing(host)
  const heading = page.getByRole('heading', { name: 'This conversation isn’t shared any more' })
  await expect(heading).toBeVisible()
  await expect(heading).toBeFocused()
  await expect(page.getByRole('status')).toContainText('This conversation isn’t shared any more')
  release()
  await page.waitForTimeout(500)
  expect(downloads).toEqual([])
  await expect(page.getByRole('region')).toHaveCount(0)
  expect(await page.content()).not.toMatch(/Titanic|titanic|Survival|Braund/)
})
