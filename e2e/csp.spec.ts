import { expect, test, type Page } from '@playwright/test'
import { everything, resources } from './reader/everything.ts'
import { startReader, type Reader } from './reader/reader.ts'
import { watchPage } from './reader/troubles.ts'

/** The policy the viewer is promised to work under; `media-src` is for inline sound and video. */
const promised = [
  "default-src 'none'",
  "script-src 'nonce-N' 'strict-dynamic'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' data: blob:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
]

let reader: Reader
test.beforeAll(async () => {
  reader = await startReader(4184)
})
test.afterAll(() => reader.close())

/** Opens everything that opens: each step, each file in the panel, its other views. */
async function readAll(page: Page): Promise<void> {
  for (const fold of await page.locator('.pt-transcript button[aria-expanded="false"]').all()) {
    if (await fold.isVisible()) await fold.click()
  }
  const panel = page.getByRole('region', { name: 'Preview' })
  for (const { title } of resources) {
    await page.getByRole('button', { name: title, exact: false }).first().click()
    await expect(panel.getByText(title).first()).toBeVisible()
    await expect(panel.locator('[aria-busy="true"], .pt-view-loading')).toHaveCount(0)
    for (const option of await panel.getByRole('radio').all()) await option.check({ force: true })
    const run = panel.getByRole('button', { name: 'Run', exact: true })
    if (await run.isVisible()) await run.click()
  }
  await page.keyboard.press('Escape')
}

test('security 19: every part and every file, under the strict policy, without a violation', async ({
  page,
}) => {
  const { url } = await reader.share(everything)
  const troubles = await watchPage(page, reader.origin)
  const response = await page.goto(url)
  const policy = response?.headers()['content-security-policy'] ?? ''
  expect(policy.replace(/'nonce-[^']+'/, "'nonce-N'").split('; ')).toEqual(promised)

  await expect(page.getByRole('heading', { level: 1, name: everything.title })).toBeVisible()
  await readAll(page)
  const bar = page.getByRole('region', { name: 'Conversation replay' })
  await bar.getByRole('button', { name: /^Replay/ }).click()
  await bar.getByRole('button', { name: /Skip to result|Result/ }).click()
  await page.emulateMedia({ media: 'print' })
  expect(troubles()).toEqual([])
})

test('security 19: a violation would be noticed', async ({ page }) => {
  const { url } = await reader.share(everything)
  const troubles = await watchPage(page, reader.origin)
  await page.goto(url)
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'))
  await expect
    .poll(troubles)
    .toEqual([
      expect.stringMatching(/^(violation: style-src-attr|console: .*inline style)/),
      expect.stringMatching(/^(violation: style-src-attr|console: .*inline style)/),
    ])
})
