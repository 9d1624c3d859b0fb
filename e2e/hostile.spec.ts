import { expect, test, type Page } from '@playwright/test'
import { startCollector, type Collector } from './reader/collector.ts'
import { hostile } from './reader/hostile.ts'
import { startReader, type Reader } from './reader/reader.ts'
import { watchPage } from './reader/troubles.ts'

let reader: Reader
let collector: Collector
test.beforeAll(async () => {
  ;[reader, collector] = await Promise.all([startReader(4185), startCollector(4186)])
})
test.afterAll(() => Promise.all([reader.close(), collector.close()]))

async function readEverything(page: Page, titles: readonly string[]): Promise<void> {
  const folds = page.locator('.pt-transcript button[aria-expanded="false"]')
  for (const fold of await folds.all()) await fold.dispatchEvent('click')
  const strip = page.getByRole('list', { name: 'Resources in this conversation' })
  const cards = strip.getByRole('button')
  await expect(cards).toHaveCount(titles.length)
  const panel = page.getByRole('region', { name: 'Preview' })
  for (const card of await cards.all()) {
    await card.dispatchEvent('click')
    await expect(panel).toBeVisible()
    await expect(panel.locator('[aria-busy="true"], .pt-view-loading')).toHaveCount(0)
    for (const option of await panel.getByRole('radio').all()) await option.check({ force: true })
  }
  await page.keyboard.press('Escape')
}

for (const policy of ['the strict policy', 'no policy at all']) {
  test(`security 19: hostile fields do nothing, under ${policy}`, async ({ page, context }) => {
    const conversation = hostile(collector.origin)
    const { url } = await reader.share(conversation)
    const troubles = await watchPage(page, reader.origin)
    page.on('dialog', (dialog) => void dialog.dismiss())
    collector.takeConnections()
    await page.goto(policy === 'no policy at all' ? `${url}?csp=off` : url)
    await expect(page.getByRole('heading', { level: 1, name: /^A title/ })).toBeVisible()
    await readEverything(
      page,
      conversation.resources.map(({ title }) => title),
    )
    await page.waitForTimeout(150)

    expect(await page.evaluate(() => 'pwned' in globalThis || 'pwned' in {})).toBe(false)
    expect(troubles().filter((trouble) => !trouble.startsWith('console: '))).toEqual([])
    expect(collector.take()).toEqual([])
    expect(collector.takeConnections()).toBe(0)
    expect(page.url().replace('?csp=off', '')).toBe(url)
    expect(context.pages()).toHaveLength(1)
    await expectInert(page)
  })
}

/** What is left of the hostile fields in the page. */
async function expectInert(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const all = [...document.querySelectorAll('#root *')]
    const attributes = all.flatMap((element) =>
      [...element.attributes].map(({ name, value }) => [element.localName, name, value] as const),
    )
    const links = [...document.querySelectorAll<HTMLAnchorElement>('#root a[href]')]
    return {
      elements: all
        .filter((element) =>
          element.matches('script, style, form, base, meta, object, embed, link'),
        )
        .map((element) => element.localName),
      handlers: attributes.filter(([, name]) => /^on|^srcdoc$|^style$|^name$/.test(name)),
      ids: all.map(({ id }) => id).filter(Boolean),
      links: links
        .filter(({ origin }) => origin !== location.origin)
        .map(({ protocol, rel, referrerPolicy }) => `${protocol} ${rel} ${referrerPolicy}`),
      clobbered: [document.location, document.cookie].map((each) => each instanceof Element),
    }
  })
  expect(found.elements).toEqual([])
  expect(
    found.handlers.filter(([element, name]) => !(element === 'input' && name === 'name')),
  ).toEqual([])
  // Every id is ours: React's, or a message's with its prefix.
  expect(found.ids.filter((id) => !/^(m-|pt-|:|_r_|«|root$)/.test(id))).toEqual([])
  expect([...new Set(found.links)].toSorted()).toEqual([
    'http: noopener noreferrer nofollow ugc no-referrer',
  ])
  expect(found.clobbered).toEqual([false, false])
}
