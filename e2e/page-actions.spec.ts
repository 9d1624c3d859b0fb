import { copyFile, readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { expect, test, type Browser, type Page } from '@playwright/test'
import { startDemo, type DemoProcess } from './demo-process.ts'
import {
  createLink,
  expectNoAxeViolations,
  openDialog,
  openHost,
  title,
  watch,
} from './share-loop.ts'

let demo: DemoProcess
let url: string

test.beforeAll(async ({ browser }) => {
  demo = await startDemo(4176)
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  const host = await context.newPage()
  await openHost(host, demo.url)
  await openDialog(host)
  url = await createLink(host)
  await context.close()
})
test.afterAll(() => demo.close())

async function open(
  browser: Browser,
  options = {},
): Promise<{ page: Page; troubles: () => string[] }> {
  const context = await browser.newContext(options)
  const troubles = watch(context, demo.url)
  const page = await context.newPage()
  await page.goto(url)
  return { page, troubles }
}

async function save(page: Page, name: string): Promise<{ path: string; fileName: string }> {
  await page.getByRole('button', { name: 'More actions' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name }).click()
  const file = await download
  await page.keyboard.press('Escape')
  return { path: await file.path(), fileName: file.suggestedFilename() }
}

test('saved as Markdown and as JSON', async ({ browser }) => {
  const { page, troubles } = await open(browser)
  const markdown = await save(page, 'Save as Markdown')
  expect(markdown.fileName).toBe(`${title}.md`)
  const text = await readFile(markdown.path, 'utf8')
  expect(text).toContain(`# ${title}\n\n[Shared conversation](<${url}>)`)
  expect(text).toContain('Key Survival Patterns')
  const json = await save(page, 'Save as JSON')
  expect(JSON.parse(await readFile(json.path, 'utf8'))).toMatchObject({ version: 1, title })
  expect(troubles()).toEqual([])
})

test('saved as a web page that opens offline, with its files and its replay', async ({
  browser,
}) => {
  const { page, troubles } = await open(browser)
  const { path: raw, fileName } = await save(page, 'Save as a web page')
  expect(fileName).toBe(`${title}.html`)
  const path = test.info().outputPath('saved.html')
  await copyFile(raw, path)
  expect(troubles()).toEqual([])

  const context = await browser.newContext({ offline: true })
  const requests: string[] = []
  const errors: string[] = []
  context.on('request', (request) => requests.push(request.url().split(/[:,]/)[0] ?? ''))
  context.on('console', (message) => errors.push(message.text()))
  context.on('weberror', (error) => errors.push(String(error.error())))
  const saved = await context.newPage()
  await saved.goto(pathToFileURL(path).href)
  await expect(saved).toHaveTitle(title)
  await expect(saved.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(saved.getByText('Key Survival Patterns').first()).toBeVisible()
  await saved
    .getByRole('button', { name: /titanic\.csv/ })
    .first()
    .click()
  const panel = saved.getByRole('region', { name: 'Preview' })
  await expect(panel.getByText('Braund, Mr. Owen Harris')).toBeVisible()
  await panel.getByRole('button', { name: /next/i }).first().click()
  await saved.keyboard.press('Escape')
  const bar = saved.getByRole('region', { name: 'Conversation replay' })
  await bar.getByRole('button', { name: /^Replay/ }).click()
  await expect(saved.getByText('Key Survival Patterns').first()).toBeHidden()
  await bar.getByRole('button', { name: /Skip to result|Result/ }).click()
  await expect(saved.getByText('Key Survival Patterns').first()).toBeVisible()
  expect(errors).toEqual([])
  expect(
    [...new Set(requests)].filter((scheme) => !['file', 'data', 'blob'].includes(scheme)),
  ).toEqual([])
})

test('a theme of the reader’s own, until the page closes', async ({ browser }) => {
  const { page, troubles } = await open(browser, { colorScheme: 'light' })
  const background = () =>
    page.locator('.pt-page').evaluate((element) => getComputedStyle(element).colorScheme)
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('radio', { name: 'Dark' }).check()
  expect(await background()).toBe('dark')
  await expectNoAxeViolations(page)
  await page.reload()
  expect(await background()).toBe('light dark')
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  expect(troubles()).toEqual([])
})

test('on a phone one button holds them all', async ({ browser }) => {
  const { page } = await open(browser, { viewport: { width: 390, height: 800 }, hasTouch: true })
  await expect(page.getByRole('button', { name: 'Copy link', exact: true })).toHaveCount(0)
  const more = page.getByRole('button', { name: 'More actions' })
  await more.click()
  const menu = page.getByRole('group', { name: 'More actions' })
  await expect(menu.getByRole('button', { name: 'Copy link' })).toBeVisible()
  const box = await menu.boundingBox()
  expect(box?.x).toBeGreaterThanOrEqual(0)
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390)
  for (const button of await menu.getByRole('button').all())
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  await expectNoAxeViolations(page)
  await page.keyboard.press('Escape')
  await expect(menu).toBeHidden()
  await expect(more).toBeFocused()
})
