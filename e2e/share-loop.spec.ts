import { expect, test } from '@playwright/test'
import { startDemo, type DemoProcess } from './demo-process.ts'
import {
  closeDialog,
  createLink,
  expectNoAxeViolations,
  expectReadOnly,
  expectSharedPage,
  openDialog,
  openHost,
  send,
  stopSharing,
  watch,
} from './share-loop.ts'

let demo: DemoProcess

test.beforeAll(async () => {
  demo = await startDemo(4173)
})
test.afterAll(() => demo.close())

test('the share loop, line by line, with the server', async ({ browser }) => {
  const owner = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  const visitor = await browser.newContext()
  const ownerTroubles = watch(owner, demo.url)
  const visitorTroubles = watch(visitor, demo.url)
  const host = await owner.newPage()
  await openHost(host, demo.url)
  await openDialog(host)
  const url = await createLink(host)
  expect(url).toMatch(/\/s\/[\w-]{22,}$/)

  await host.evaluate(() => navigator.clipboard.writeText(''))
  await host
    .getByRole('dialog')
    .getByRole('button', { name: /Cop(y|ied)/ })
    .click()
  await expect.poll(() => host.evaluate(() => navigator.clipboard.readText())).toBe(url)

  const opened = owner.waitForEvent('page')
  await host.getByRole('link', { name: /Open in new window/ }).click()
  const newWindow = await opened
  await expect(newWindow).toHaveURL(url)
  await expectSharedPage(newWindow)
  await newWindow.close()

  const viewer = await visitor.newPage()
  await viewer.goto(url)
  expect(await visitor.cookies()).toEqual([])
  await expectSharedPage(viewer)
  await expectReadOnly(viewer)
  await expectNoAxeViolations(viewer)
  await viewer.keyboard.press('Escape')

  const transcript = viewer.getByRole('region', { name: 'Conversation', exact: true })
  const before = await transcript.innerText()
  const bar = viewer.getByRole('region', { name: 'Conversation replay' })
  await bar.getByRole('button', { name: /^Replay/ }).click()
  await expect(bar.getByRole('slider', { name: 'Replay position' })).toBeVisible()
  await expect(viewer.getByText('Key Survival Patterns').first()).toBeHidden()
  await bar.getByRole('button', { name: /Skip to result|Result/ }).click()
  await expect(viewer.getByText('Key Survival Patterns').first()).toBeVisible()
  expect(await transcript.innerText()).toBe(before)

  await closeDialog(host)
  await send(host, 'Is the family-size effect real?')
  await expect(transcript.getByText('Is the family-size effect real?').first()).toBeVisible()
  await expect(transcript.getByText(/without a reload/)).toBeVisible()

  await openDialog(host)
  await stopSharing(host)
  const gone = viewer.getByRole('heading', { name: 'This conversation isn’t shared any more' })
  await expect(gone).toBeVisible()
  await expect(viewer.getByText('Key Survival Patterns')).toHaveCount(0)
  await viewer.reload()
  await expect(
    viewer.getByRole('heading', { name: /This conversation isn’t shared/ }),
  ).toBeVisible()
  const shareId = new URL(url).pathname.split('/').at(-1)
  const data = await visitor.request.get(`${demo.url}/api/playthread/public/${shareId}`)
  expect(data.status()).toBe(404)

  expect(await createLink(host)).toBe(url)
  await viewer.reload()
  await expectSharedPage(viewer)

  await demo.restart()
  await viewer.reload()
  await expectSharedPage(viewer)
  await expect(viewer.getByText(/without a reload/)).toBeVisible()
  await host.reload()
  await expect(host.getByRole('button', { name: /^Share/ })).toHaveAccessibleName(/public/i)

  const known = /ERR_(CONNECTION|INCOMPLETE|EMPTY|NETWORK|SOCKET)/
  expect(ownerTroubles().filter((trouble) => !known.test(trouble))).toEqual([])
  expect(visitorTroubles().filter((trouble) => !known.test(trouble))).toEqual([])
})

test('keyboard alone: share, copy, stop, and read a shared page', async ({ browser }) => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await context.newPage()
  await openHost(page, demo.url)
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await page.getByRole('button', { name: /^Share/ }).focus()
  await press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  const copy = page.getByRole('dialog').getByRole('button', { name: /^Cop(y|ied)/ })
  await tabTo(page, copy)
  await press('Enter')
  await expect(page.getByText('Link copied to your clipboard.')).toBeVisible()
  const url = await page.evaluate(() => navigator.clipboard.readText())
  await press('Escape')
  await expect(page.getByRole('button', { name: /^Share/ })).toBeFocused()

  await page.goto(url)
  const bar = page.getByRole('region', { name: 'Conversation replay' })
  const replay = bar.getByRole('button', { name: /^Replay/ })
  await expect(replay).toBeVisible()
  await replay.focus()
  await press('Enter')
  await expect(bar.getByRole('slider')).toBeVisible()
  await bar.getByRole('slider').focus()
  await press('k', 'End')
  await expect(bar.getByRole('slider')).toHaveAttribute('aria-valuetext', /Turn/)
  await press('Home', 's')
  await expect(page.getByText('Key Survival Patterns').first()).toBeVisible()
})

test('every link that is not public gives the same answer', async ({ request }) => {
  const answers = new Set<string>()
  for (const id of ['x', 'A'.repeat(22), '__proto__', '%00', '..%2f..%2fetc']) {
    const response = await request.get(`${demo.url}/api/playthread/public/${id}`)
    expect(response.status()).toBe(404)
    answers.add(await response.text())
  }
  expect(answers.size).toBe(1)
})

test('the server gone mid-flow: honest words, and back without a reload', async ({ browser }) => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await context.newPage()
  await openHost(page, demo.url)
  await openDialog(page)
  await demo.stop()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Stop sharing' }).click()
  await dialog.getByRole('group').getByRole('button', { name: 'Stop sharing' }).click()
  await expect(dialog.getByRole('button', { name: /Try again/ })).toBeVisible()
  await expect(dialog.getByText('The link no longer works.')).toHaveCount(0)
  await demo.start()
  await dialog.getByRole('button', { name: /Try again/ }).click()
  await expect(dialog.getByText('The link no longer works.')).toBeVisible()
})

async function tabTo(
  page: import('@playwright/test').Page,
  target: import('@playwright/test').Locator,
) {
  for (let count = 0; count < 30; count += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Thirty tabs did not reach it.')
}
