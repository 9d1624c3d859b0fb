import { expect, test } from '@playwright/test'
import { startDemo, type DemoProcess } from './demo-process.ts'
import {
  closeDialog,
  createLink,
  expectReadOnly,
  expectSharedPage,
  openDialog,
  openHost,
  send,
  stopSharing,
} from './share-loop.ts'

let demo: DemoProcess

test.beforeAll(async () => {
  demo = await startDemo(4174)
})
test.afterAll(() => demo.close())

test('the same walk with no server behind it', async ({ browser }) => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  const host = await context.newPage()
  const calls: string[] = []
  context.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/api/')) calls.push(request.url())
  })
  await openHost(host, `${demo.url}/?adapter=browser&speed=6`)
  await openDialog(host)
  const url = await createLink(host)

  const opened = context.waitForEvent('page')
  await host.getByRole('link', { name: /Open in new window/ }).click()
  const viewer = await opened
  await expect(viewer).toHaveURL(url)
  await expectSharedPage(viewer)
  await expectReadOnly(viewer)
  await viewer.keyboard.press('Escape')

  const transcript = viewer.getByRole('region', { name: 'Conversation', exact: true })
  const before = await transcript.innerText()
  const bar = viewer.getByRole('region', { name: 'Conversation replay' })
  await bar.getByRole('button', { name: /^Replay/ }).click()
  await expect(viewer.getByText('Key Survival Patterns').first()).toBeHidden()
  await bar.getByRole('button', { name: /Skip to result|Result/ }).click()
  expect(await transcript.innerText()).toBe(before)

  await host.bringToFront()
  await closeDialog(host)
  await send(host, 'Is the family-size effect real?')
  await expect(transcript.getByText(/without a reload/)).toBeVisible()

  await openDialog(host)
  await stopSharing(host)
  await expect(
    viewer.getByRole('heading', { name: 'This conversation isn’t shared any more' }),
  ).toBeVisible()
  await viewer.reload()
  await expect(
    viewer.getByRole('heading', { name: /This conversation isn’t shared/ }),
  ).toBeVisible()

  expect(await createLink(host)).toBe(url)
  await viewer.reload()
  await expectSharedPage(viewer)
  await host.reload()
  await expect(host.getByRole('button', { name: /^Share/ })).toHaveAccessibleName(/public/i)
  expect(calls).toEqual([])
})
