import { expect, test, type Page } from '@playwright/test'
import { startDemo, type DemoProcess } from './demo-process.ts'
import {
  createLink,
  closeDialog,
  expectNoAxeViolations,
  openDialog,
  openHost,
  send,
  stopSharing,
  title,
  watch,
} from './share-loop.ts'

let demo: DemoProcess
let host: Page
let url: string

test.beforeAll(async ({ browser }) => {
  demo = await startDemo(4175)
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  host = await context.newPage()
  await openHost(host, demo.url)
  await openDialog(host)
  url = await createLink(host)
  await closeDialog(host)
})
test.afterAll(() => demo.close())

test('without JavaScript the whole transcript is there', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const troubles = watch(context, demo.url)
  const page = await context.newPage()
  await page.goto(url)
  await expect(page).toHaveTitle(`${title} · Harbor`)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  const conversation = await page.request.get(url.replace('/s/', '/api/playthread/public/'))
  const { messages }: { messages: { id: string }[] } = await conversation.json()
  expect(messages.length).toBeGreaterThan(1)
  for (const { id } of messages) await expect(page.locator(`[id="m-${id}"]`)).toBeVisible()
  await expect(page.getByText('Key Survival Patterns').first()).toBeVisible()
  expect(troubles()).toEqual([])
})

test('a link that is not public: one answer, with and without JavaScript', async ({
  browser,
  request,
}) => {
  const answers = new Set<string>()
  for (const id of ['x', 'A'.repeat(22), '__proto__', '%00', '..%2f..%2fetc', '%']) {
    for (const accept of ['text/html', 'text/markdown']) {
      const response = await request.get(`${demo.url}/s/${id}`, { headers: { accept } })
      expect(response.status()).toBe(404)
      const nonce = /nonce="([\w-]+)"/.exec(await response.text())?.[1] ?? 'none'
      answers.add(accept + (await response.text()).replaceAll(nonce, ''))
    }
  }
  expect(answers.size).toBe(2)
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${demo.url}/s/nothing`)
  await expect(page).toHaveTitle('Shared conversation · Harbor')
  await expect(page.getByRole('heading', { name: 'This conversation isn’t shared' })).toBeVisible()
})

test('the same address is Markdown for who asks for it', async ({ request }) => {
  const html = await request.get(url, { headers: { accept: 'text/html,*/*;q=0.8' } })
  const markdown = await request.get(url, { headers: { accept: 'text/markdown' } })
  expect(html.headers()['content-type']).toBe('text/html; charset=utf-8')
  expect(await markdown.text()).toContain(`# ${title}\n`)
  for (const response of [html, markdown]) {
    expect(response.headers()).toMatchObject({
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow, noarchive',
    })
  }
  expect(html.headers().vary).toBe('Accept')
  // The share handler's own answer, which it may also compress.
  expect(markdown.headers().vary).toBe('Accept, Accept-Encoding')
  expect(await html.text()).toContain(
    '<meta name="robots" content="noindex, nofollow, noarchive"/>',
  )
})

test('hydrated as it was served, then live, then stopped', async ({ browser }) => {
  // It walks far, and a busy machine is slow.
  test.setTimeout(180_000)
  const context = await browser.newContext()
  const troubles = watch(context, demo.url)
  const page = await context.newPage()
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`violation of ${event.violatedDirective}`)
    })
    document.addEventListener('DOMContentLoaded', () => {
      document.querySelector('.pt-message')?.setAttribute('data-served', '')
    })
  })
  await page.goto(url)
  const first = page.locator('.pt-message').first()
  await page
    .getByRole('button', { name: /titanic\.csv/ })
    .first()
    .click()
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText('Braund, Mr. Owen')
  // The element that the server wrote is the one that works now.
  await expect(first).toHaveAttribute('data-served', '')
  await page.keyboard.press('Escape')
  await expectNoAxeViolations(page)
  await expect(page.locator('script[type="application/json"]')).toHaveCount(0)

  await host.bringToFront()
  await send(host, 'Is the family-size effect real?')
  await expect(page.getByText(/without a reload/)).toBeVisible()
  await expect(first).toHaveAttribute('data-served', '')

  await openDialog(host)
  await stopSharing(host)
  await expect(
    page.getByRole('heading', { name: 'This conversation isn’t shared any more' }),
  ).toBeVisible()
  expect(await page.content()).not.toContain('Key Survival Patterns')
  expect(troubles()).toEqual([])
})
