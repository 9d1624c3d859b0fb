import { expect, test, type Locator } from '@playwright/test'
import { startDemo, type DemoProcess } from './demo-process.ts'
import { closeDialog, createLink, openDialog, openHost, send } from './share-loop.ts'

let demo: DemoProcess

test.beforeAll(async () => {
  demo = await startDemo(4191)
})
test.afterAll(() => demo.close())

const secondsOf = async (slider: Locator): Promise<number> =>
  Number(await slider.inputValue()) / 1000
const lengthOf = async (slider: Locator): Promise<number> =>
  Number(await slider.getAttribute('max'))

test('a conversation that is being written is replayed from its start, grows, and is left for now', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const owner = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  const visitor = await browser.newContext()
  const host = await owner.newPage()
  await openHost(host, demo.url)
  await openDialog(host)
  const url = await createLink(host)
  await closeDialog(host)

  const viewer = await visitor.newPage()
  await viewer.goto(url)
  const bar = viewer.getByRole('region', { name: 'Conversation replay' })
  const transcript = viewer.getByRole('region', { name: 'Conversation', exact: true })
  const question = transcript.getByText('How many passengers were there?', { exact: true })
  await bar.getByRole('button', { name: /^Replay · / }).click()
  const slider = bar.getByRole('slider', { name: 'Replay position' })
  await bar.getByRole('button', { name: 'Pause' }).click()
  await slider.focus()
  await viewer.keyboard.press('3')
  const [at, length, shown] = [
    await secondsOf(slider),
    await lengthOf(slider),
    await transcript.innerText(),
  ]
  expect(at).toBeGreaterThan(0)

  await send(host, 'How many passengers were there?')
  await expect(bar.getByRole('button', { name: /new messages?$/ })).toBeVisible()
  expect(await lengthOf(slider)).toBeGreaterThan(length)
  expect(await secondsOf(slider)).toBe(at)
  expect(await transcript.innerText()).toBe(shown)

  await bar.getByRole('button', { name: /new messages?$/ }).click()
  await expect(question).toBeVisible()
  await expect(bar.getByRole('button', { name: /new messages?$/ })).toBeHidden()

  // Scrubbed back once more, the newest turn is on the track like any other.
  await viewer.keyboard.press('Escape')
  await slider.focus()
  await viewer.keyboard.press('Home')
  expect(await secondsOf(slider)).toBeLessThan(at)
  await expect(question).toBeHidden()
  await viewer.keyboard.press('s')
  await expect(question).toBeVisible()
})
