import { expect, test, type Locator, type Page } from '@playwright/test'
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

test('keyboard alone: share, copy, read, replay, stop', async ({ browser }) => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await context.newPage()
  await openHost(page, demo.url, 'Simulating ten thousand dice rolls')
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const share = page.getByRole('button', { name: /^Share/ })
  await tabTo(page, share)
  await press('Enter')
  const dialog = page.getByRole('dialog')
  await tabTo(page, dialog.getByRole('button', { name: 'Create share link' }))
  await press('Enter')
  await expect(dialog.getByText('Link copied to your clipboard.')).toBeVisible()
  const url = await page.evaluate(() => navigator.clipboard.readText())
  await page.evaluate(() => navigator.clipboard.writeText(''))
  await tabTo(page, dialog.getByRole('button', { name: /^Cop(y|ied)/ }))
  await press('Enter')
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(url)
  await press('Escape')
  await expect(share).toBeFocused()

  const viewer = await context.newPage()
  await viewer.goto(url)
  const bar = viewer.getByRole('region', { name: 'Conversation replay' })
  await tabTo(viewer, bar.getByRole('button', { name: /^Replay/ }))
  await viewer.keyboard.press('Enter')
  const slider = bar.getByRole('slider', { name: 'Replay position' })
  await tabTo(viewer, slider)
  await viewer.keyboard.press('k')
  await viewer.keyboard.press('End')
  await expect(slider).toHaveAttribute('aria-valuetext', /^Turn 1 of 1/)
  await viewer.keyboard.press('Home')
  await expect(slider).toHaveAttribute('aria-valuetext', /0 seconds/)
  await viewer.keyboard.press('s')
  await expect(bar.getByRole('button', { name: /^Replay/ })).toBeVisible()
  await viewer.close()

  await press('Enter')
  await tabTo(page, dialog.getByRole('button', { name: 'Stop sharing' }))
  await press('Enter')
  const confirm = page.getByRole('alertdialog', { name: 'Stop sharing?' })
  await tabTo(page, confirm.getByRole('button', { name: 'Stop sharing' }))
  await press('Enter')
  await expect(dialog.getByText('The link no longer works.', { exact: true })).toBeVisible()
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
  await openHost(page, demo.url, 'Caren Skincare Landing Page Design')
  await openDialog(page)
  const url = await createLink(page)
  const viewer = await context.newPage()
  await viewer.goto(url)
  const message = viewer.getByRole('region', { name: 'Conversation', exact: true })
  await expect(message).toBeVisible()

  await demo.stop()
  const dialog = page.getByRole('dialog')
  await page.bringToFront()
  await dialog.getByRole('button', { name: 'Stop sharing' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stop sharing' }).click()
  const again = dialog.getByRole('button', { name: 'Try again' })
  await expect(again).toBeVisible()
  await expect(dialog.getByText('The link no longer works.', { exact: true })).toBeHidden()
  await expect(message).toBeVisible()

  await demo.start()
  await again.click()
  await expect(dialog.getByText('The link no longer works.', { exact: true })).toBeVisible()
  await expect(
    viewer.getByRole('heading', { name: 'This conversation isn’t shared any more' }),
  ).toBeVisible({ timeout: 30_000 })
})

async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let count = 0; count < 60; count += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Sixty tabs did not reach it.')
}
