import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import { long } from './reader/long.ts'
import { textOfLastPages } from './reader/pdf-text.ts'
import { startReader, type Reader } from './reader/reader.ts'

// Ten thousand messages, all of them in the page: what browsers do with a page must reach the last.
const count = 10_000
const last = 'The keeper of the Zanzibar lighthouse says good night.'
const lastId = `#m-m${count - 1}`

let reader: Reader
let context: BrowserContext
let page: Page

test.describe.configure({ mode: 'serial', timeout: 180_000 })
test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  reader = await startReader(4188)
  context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  page = await context.newPage()
  const { url } = await reader.share(long(count, last))
  await page.goto(url)
  // A locator would look through every element at every frame, and starve what it waits for.
  await expect
    .poll(() => page.evaluate((id) => document.querySelector(id) !== null, lastId), {
      timeout: 120_000,
      intervals: [1000],
    })
    .toBe(true)
})
test.afterAll(async () => {
  await context.close()
  await reader.close()
})

test('ten thousand messages: find in page finds the last and brings it into view', async () => {
  const found = await page.evaluate((text) => {
    const find: unknown = Reflect.get(window, 'find')
    if (typeof find !== 'function') throw new TypeError('This browser has no window.find.')
    scrollTo(0, 0)
    getSelection()?.removeAllRanges()
    return [find.call(window, text), String(getSelection())]
  }, last)
  expect(found).toEqual([true, last])
  await expect(page.locator(lastId)).toBeInViewport()
})

test('ten thousand messages: select all and copy takes the first and the last', async () => {
  await page.evaluate(() => navigator.clipboard.writeText(''))
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('ControlOrMeta+c')
  await expect
    .poll(() => page.evaluate(async () => (await navigator.clipboard.readText()).length))
    .toBeGreaterThan(count * 20)
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  const wanted = ['Question 0: what', `Question ${count / 2}: what`, last]
  expect(wanted.filter((text) => !copied.includes(text))).toEqual([])
})

test('ten thousand messages: the accessibility tree holds the last, in its article', async () => {
  const client = await context.newCDPSession(page)
  const { nodes } = await client.send('Accessibility.getFullAXTree')
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const text = nodes.find((node) => !node.ignored && node.name?.value === last)
  expect(text?.role?.value).toMatch(/^StaticText$|^paragraph$/)
  const above: string[] = []
  for (let node = text; node; node = byId.get(node.parentId ?? '')) {
    above.push(`${node.role?.value} ${node.name?.value ?? ''}`)
  }
  expect(above).toContainEqual(`article Turn ${count / 2}`)
  expect(above).toContainEqual('region Conversation')
  const articles = nodes.filter((node) => !node.ignored && node.role?.value === 'article')
  expect(articles).toHaveLength(count / 2)
  await client.detach()
})

test('ten thousand messages: the print ends with the last', async () => {
  test.setTimeout(400_000)
  // All of it is laid out; written are its last pages, from the seven hundredth on.
  const pdf = await page.pdf({ format: 'A4', pageRanges: '700-' })
  expect(await textOfLastPages(pdf, 2)).toContain(last)
})
