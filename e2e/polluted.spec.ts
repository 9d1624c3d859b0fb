import { expect, test } from '@playwright/test'
import { everything } from './reader/everything.ts'
import { startReader, type Reader } from './reader/reader.ts'
import { watchPage } from './reader/troubles.ts'

let reader: Reader
test.beforeAll(async () => {
  reader = await startReader(4187)
})
test.afterAll(() => reader.close())

test('security 31: renders all the same where the host polluted Object.prototype', async ({
  page,
}) => {
  const { url } = await reader.share(everything)
  await page.goto(url)
  const transcript = page.getByRole('region', { name: 'Conversation', exact: true })
  // Nothing is seen until its first formulas are drawn.
  await expect(transcript).toContainText('This reply could not be finished.', {
    useInnerText: true,
  })
  const clean = await transcript.innerText()

  const troubles = await watchPage(page, reader.origin)
  await page.addInitScript(() => {
    const define = (name: string, value: unknown, enumerable: boolean) =>
      Object.defineProperty(Object.prototype, name, {
        value,
        enumerable,
        writable: true,
        configurable: true,
      })
    // As old libraries do.
    for (const name of ['extend', 'each', 'contains']) define(name, () => {}, true)
    // As an attacker would. Enumerable, these would break what bundlers add before any of our code.
    const gadgets = ['url', 'href', 'src', 'srcdoc', 'data', 'title', 'thumbnailUrl', 'avatarUrl']
    for (const name of gadgets) define(name, 'javascript:window.pwned=1', false)
    define('onerror', 'window.pwned = 1', false)
  })
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: everything.title })).toBeVisible()
  await expect.poll(() => transcript.innerText()).toBe(clean)
  expect(await page.evaluate(() => Object.hasOwn(globalThis, 'pwned'))).toBe(false)
  expect(troubles()).toEqual([])
})
