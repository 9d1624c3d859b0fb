import { expect, test, type Locator, type Page } from '@playwright/test'
import { everything } from './reader/everything.ts'
import { languages, turned } from './reader/languages.ts'
import { startReader, type Reader, type SharedLink } from './reader/reader.ts'

let reader: Reader
let link: SharedLink
test.beforeAll(async () => {
  reader = await startReader(4189)
  link = await reader.share(languages)
})
test.afterAll(() => reader.close())

async function open(page: Page, { url }: SharedLink): Promise<void> {
  await page.goto(url)
  await expect(page.getByRole('region', { name: 'Conversation', exact: true })).toBeVisible()
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

for (const [name, width] of [
  ['320 px', 320],
  ['200 % of a 1280 px window', 640],
] as const) {
  test(`nothing scrolls the page sideways at ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 })
    await open(page, link)
    expect(await overflow(page)).toBe(0)
    await page
      .getByRole('button', { name: /2026\.txt/ })
      .first()
      .click()
    await expect(page.getByRole('region', { name: 'Preview' })).toBeVisible()
    expect(await overflow(page)).toBe(0)
  })
}

test('text twice as large stays within the page', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 700 })
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      document.documentElement.style.fontSize = '200%'
    })
  })
  await open(page, link)
  expect(await overflow(page)).toBe(0)
})

test('what arrives moves nothing that is there: layout shift ≤ 0.02', async ({ page }) => {
  await page.addInitScript(() => {
    let sum = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value'))
      Object.assign(globalThis, { layoutShift: sum })
    }).observe({ type: 'layout-shift', buffered: true })
    Object.assign(globalThis, { layoutShift: 0 })
  })
  for (const each of [link, await reader.share(everything)]) {
    await open(page, each)
    // The page listens for changes, so its network is never idle.
    await page.waitForTimeout(1500)
    expect(await page.evaluate(() => Reflect.get(globalThis, 'layoutShift'))).toBeLessThan(0.02)
  }
})

/** The side a text begins at; `both` where it fills its frame. */
const side = (locator: Locator) =>
  locator.evaluate((element) => {
    const words = new Range()
    words.selectNodeContents(element)
    const text = words.getBoundingClientRect()
    const frame = element.getBoundingClientRect()
    const left = text.left - frame.left
    const right = frame.right - text.right
    if (Math.abs(left - right) < 1) return 'both'
    return left < right ? 'ltr' : 'rtl'
  })

test('each text has the direction of its own words', async ({ page }) => {
  await open(page, link)
  expect(await side(page.getByRole('heading', { level: 1 }))).toBe('rtl')
  for (const [words, expected] of [
    ['ما هي ساعات العمل', 'rtl'],
    ['يفتح المتحف', 'rtl'],
    ['السبت', 'rtl'],
    ['מה שעות הפתיחה', 'rtl'],
    ['The museum opens at nine', 'ltr'],
    ['박물관은', 'ltr'],
  ] as const) {
    expect([expected, 'both'], words).toContain(
      await side(page.locator('.pt-transcript').getByText(words).first()),
    )
  }
})

/** Where the words' first and last letters are painted, from the left. */
const ends = (page: Page, words: string) =>
  page.evaluate((text) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(text) ?? -1
      if (at < 0) continue
      const left = (offset: number) => {
        const range = new Range()
        range.setStart(node, at + offset)
        range.setEnd(node, at + offset + 1)
        return range.getBoundingClientRect().left
      }
      return [left(0), left(text.length - 1)] as const
    }
    throw new Error(`"${text}" is not on the page.`)
  }, words)

test('security 28: a control that turns text around ends with its paragraph', async ({ page }) => {
  await open(page, await reader.share(turned))
  for (const words of ['Second paragraph', 'Plain words after it']) {
    const [first, last] = await ends(page, words)
    expect(first, words).toBeLessThan(last)
  }
})

test('forced colours: buttons have edges, the focus has a ring', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await open(page, link)
  const bar = page.getByRole('region', { name: 'Conversation replay' })
  const controls = [
    bar.getByRole('button', { name: /^Replay/ }),
    page.getByRole('button', { name: 'Copy link' }).first(),
    page.getByRole('list', { name: 'Resources in this conversation' }).getByRole('button').first(),
  ]
  for (const control of controls) {
    const edge = await control.evaluate((element) => {
      const { borderTopStyle, borderTopWidth, outlineStyle, backgroundColor } =
        getComputedStyle(element)
      const bordered = borderTopStyle !== 'none' && parseFloat(borderTopWidth) > 0
      const page = getComputedStyle(document.body).backgroundColor
      return (
        bordered ||
        outlineStyle !== 'none' ||
        (backgroundColor !== page && backgroundColor !== 'rgba(0, 0, 0, 0)')
      )
    })
    expect(edge, await control.innerText()).toBe(true)
    await page.keyboard.press('Tab')
    await control.focus()
    const ring = await control.evaluate((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return outlineStyle === 'none' ? 0 : parseFloat(outlineWidth)
    })
    expect(ring, await control.innerText()).toBeGreaterThanOrEqual(2)
  }
})
