import { AxeBuilder } from '@axe-core/playwright'
import { expect, type BrowserContext, type Page } from '@playwright/test'

/** The source text's job, line by line: what its owner and its viewers do and see. */

export const title = 'Analyzing Dataset Insights'

export async function openHost(page: Page, url: string, name: string = title): Promise<void> {
  await page.goto(url)
  await page.getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

/** "Click Share in the upper-right corner": where it is, and that it opens a dialog. */
export async function openDialog(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: /^Share/ })
  const box = await button.boundingBox()
  const width = page.viewportSize()?.width ?? 0
  expect(box?.y).toBeLessThan(60)
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeGreaterThan(width - 40)
  await button.click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

/** "Create share link … copies it to your clipboard automatically." */
export async function createLink(page: Page): Promise<string> {
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Create share link/ })
    .click()
  await expect(page.getByRole('dialog').getByText('Link copied to your clipboard.')).toBeVisible()
  const url = await page.evaluate(() => navigator.clipboard.readText())
  await expect(page.getByRole('textbox', { name: 'Share link' })).toHaveValue(url)
  return url
}

export async function stopSharing(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Stop sharing' }).click()
  const confirm = page.getByRole('alertdialog', { name: 'Stop sharing?' })
  await confirm.getByRole('button', { name: 'Stop sharing' }).click()
  await expect(dialog.getByText('The link no longer works.', { exact: true })).toBeVisible()
}

export async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
}

export async function send(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message' }).fill(text)
  await page.getByRole('button', { name: 'Send' }).click()
}

/** "What They Will See": title, user messages and AI replies, resources, panel, replay bar. */
export async function expectSharedPage(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByText('What interesting findings').first()).toBeVisible()
  await expect(page.getByText('Key Survival Patterns').first()).toBeVisible()
  await page
    .getByRole('button', { name: /titanic\.csv/ })
    .first()
    .click()
  const panel = page.getByRole('region', { name: 'Preview' })
  await expect(panel.getByText('titanic.csv')).toBeVisible()
  await expect(panel.getByText('Braund, Mr. Owen Harris')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Conversation replay' })).toBeVisible()
}

/** "Recipients cannot edit": there is nothing to type in and nothing that writes. */
export async function expectReadOnly(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await expect(page.locator('form, textarea, [contenteditable="true"]')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /share|stop sharing|reset link/i })).toHaveCount(0)
}

export async function expectNoAxeViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([])
}

/** Collects what must never happen: page errors, console errors, policy violations, foreign requests. */
export function watch(context: BrowserContext, origin: string): () => string[] {
  const troubles: string[] = []
  context.on('weberror', (error) => troubles.push(String(error.error())))
  context.on('console', (message) => {
    // A 404 for a stopped link is the designed answer; the browser logs it all the same.
    if (message.type() === 'error' && !/status of 404/.test(message.text()))
      troubles.push(message.text())
  })
  context.on('request', (request) => {
    const { protocol, origin: target } = new URL(request.url())
    if (protocol.startsWith('http') && target !== origin) troubles.push(`request to ${target}`)
  })
  return () => troubles
}
