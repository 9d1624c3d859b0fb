import type { ContenderName } from '../contenders/list.ts'
import { countIn } from '../page/whole.ts'
import { launch } from './browser.ts'

/**
 * How many messages a screen reader can come to: by the tree that the browser itself keeps for
 * one, as `chrome://accessibility` shows it. DevTools' tree leaves out what is skipped in layout.
 */
export async function announced(url: string, who: ContenderName, count: number): Promise<number> {
  const browser = await launch(['--force-renderer-accessibility'])
  try {
    const context = await browser.newContext()
    context.setDefaultTimeout(180_000)
    const page = await context.newPage()
    await page.goto(`${url}/index.html`)
    await page.waitForFunction(() => 'bench' in window)
    await page.evaluate(([name, size]) => window.bench.load(name, size), [who, count] as const)
    await page.evaluate((name) => window.bench.mount(name), who)
    const title = await page.title()
    const internals = await context.newPage()
    await internals.goto('chrome://accessibility')
    const entry = internals.locator('[id^=page_][id$=-title]', { hasText: title })
    const id = (await entry.getAttribute('id'))?.replace(/-title$/, '')
    await internals.locator(`#${id}-showOrRefreshTree`).click()
    let found = 0
    for (let turn = 0; turn < 24 && found < count; turn += 1) {
      // Tens of megabytes for a thousand messages, so it takes its time, and only words leave the page.
      await internals.waitForTimeout(5000)
      const words = await internals.evaluate(() =>
        (document.body.innerText.match(/zq\d+qz/g) ?? []).join(' '),
      )
      const now = countIn(words, count)
      if (now > 0 && now === found) break
      found = now
    }
    return found
  } finally {
    await browser.close()
  }
}
