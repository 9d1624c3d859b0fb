import { expect, test, type FrameLocator, type Page } from '@playwright/test'
import { loads, navigations } from './reader/attacks.ts'
import { startCollector, type Collector } from './reader/collector.ts'
import { htmlFiles } from './reader/conversations.ts'
import { startReader, type Reader, type SharedLink } from './reader/reader.ts'

let reader: Reader
let collector: Collector

test.beforeAll(async () => {
  ;[reader, collector] = await Promise.all([startReader(4181), startCollector(4182)])
})
test.afterAll(() => Promise.all([reader.close(), collector.close()]))

async function open(page: Page, files: Readonly<Record<string, string>>): Promise<SharedLink> {
  const link = await reader.share(htmlFiles(files))
  await page.goto(link.url)
  return link
}

async function run(page: Page, name: string): Promise<FrameLocator> {
  await page
    .getByRole('button', { name: `${name}.html` })
    .first()
    .click()
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  return page.frameLocator(`iframe[title="${name}.html, running"]`).frameLocator('iframe')
}

/** Long enough for a request that nothing stops: the controls below take a tenth of it. */
const settle = (page: Page) => page.waitForTimeout(150)

test('security 23: source first, one click runs the script, which draws', async ({ page }) => {
  await open(page, {
    page: `<button>0</button><canvas></canvas><script>
      const button = document.querySelector('button')
      button.onclick = () => { button.textContent = eval('Number(button.textContent) + 1') }
      document.querySelector('canvas').getContext('2d').fillRect(0, 0, 9, 9)
    </script>`,
  })
  await page.getByRole('button', { name: 'page.html' }).first().click()
  await expect(page.getByRole('radio', { name: 'Source' })).toBeChecked()
  await expect(page.locator('iframe')).toHaveCount(0)
  const inside = await run(page, 'page')
  await inside.getByRole('button', { name: '0' }).click()
  await expect(inside.getByRole('button', { name: '1' })).toBeVisible()
  await expect(page.getByText(/script is running, shut off from this site/)).toBeVisible()
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(page.getByRole('radio', { name: 'Preview' })).toBeChecked()
  const still = page.frameLocator('iframe[title="page.html"]')
  await expect(still.locator('iframe')).toHaveAttribute('sandbox', '')
  await expect(still.frameLocator('iframe').getByRole('button', { name: '0' })).toBeVisible()
})

test('security 23: a page that runs cannot leave, open, send or save anything', async ({
  page,
  context,
}) => {
  const attacks = navigations(collector.origin)
  const { url } = await open(
    page,
    Object.fromEntries(attacks.map(({ name, html }) => [name, html])),
  )
  for (const { name } of attacks) {
    const inside = await run(page, name)
    await inside.getByRole('button', { name: 'Go' }).click()
    await settle(page)
    expect(collector.take(), name).toEqual([])
    expect(page.url(), name).toBe(url)
    expect(context.pages(), name).toHaveLength(1)
  }
})

test('security 23: a page that runs can load nothing', async ({ page }) => {
  await open(page, { loads: loads(collector.origin).html })
  collector.takeConnections()
  const inside = await run(page, 'loads')
  await expect(inside.getByText('Everything was tried')).toBeVisible()
  await settle(page)
  expect(collector.take()).toEqual([])
  expect(collector.takeConnections()).toBe(0)
})

test('the same pages, where nothing holds them, do reach the other server', async ({ page }) => {
  const attacks = navigations(collector.origin)
  const { html, names } = loads(collector.origin)
  const pages = Object.fromEntries(attacks.map((attack) => [attack.name, attack.html]))
  const free = await startCollector(4183, { ...pages, loads: html })
  const asked = new Set<string>()
  const reached = () => {
    for (const path of collector.take()) asked.add(path.replaceAll(/^\w+ \/|\?.*/g, ''))
    return [...asked].toSorted()
  }
  for (const { name } of attacks) {
    await page.goto(`${free.origin}/${name}`)
    await page.getByRole('button', { name: 'Go' }).click()
    await expect.poll(reached).toContain(name)
  }
  await page.goto(`${free.origin}/loads`)
  await expect.poll(reached).toEqual(expect.arrayContaining([...names]))
  await free.close()
})

test('security 23: a page that runs sees nothing of this site, and keeps nothing', async ({
  page,
}) => {
  await open(page, {
    page: `<ul></ul><script>
      const list = document.querySelector('ul')
      const attempt = async (name, go) => {
        let result
        try { result = 'got ' + (await go()) } catch (error) { result = 'refused' }
        list.insertAdjacentHTML('beforeend', '<li>' + name + ': ' + result)
      }
      const open = () => new Promise((resolve, reject) => {
        const request = indexedDB.open('x')
        request.onsuccess = resolve
        request.onerror = reject
      })
      Promise.all([
        attempt('shell', () => parent.document.body),
        attempt('site', () => top.document.body),
        attempt('address', () => top.location.href),
        attempt('local', () => localStorage.length),
        attempt('session', () => sessionStorage.length),
        attempt('cookie', () => document.cookie),
        attempt('database', open),
        attempt('caches', () => caches.keys()),
        attempt('origin', () => self.origin === 'null' ? Promise.reject() : self.origin),
      ]).then(() => {
        // Neither the shell nor the site takes another document, or hands over a port.
        const { port1 } = new MessageChannel()
        parent.postMessage({ type: 'playthread:run', html: 'Mine', title: 'x', scripts: true }, '*')
        top.postMessage({ type: 'playthread:run-ready', word: 'x' }, '*', [port1])
        document.body.append('Everything was tried')
      })
    </script>`,
  })
  await page.evaluate(() => localStorage.setItem('secret', '1'))
  const inside = await run(page, 'page')
  await expect(inside.getByText('Everything was tried')).toBeVisible()
  const results = await inside.getByRole('listitem').allTextContents()
  expect(results).toHaveLength(9)
  expect(results.filter((each) => !each.endsWith(': refused'))).toEqual([])
  await expect(inside.getByText('Mine')).toHaveCount(0)
  const shell = page.frameLocator('iframe[title="page.html, running"]')
  await expect(shell.locator('iframe')).toHaveCount(1)
})

test('an endless loop inside blocks neither the page nor closing', async ({ page }) => {
  await open(page, {
    page: `<button>Go</button><script>
      document.querySelector('button').onclick = () => setTimeout(() => { for (;;); }, 50)
    </script>`,
  })
  const inside = await run(page, 'page')
  await inside.getByRole('button', { name: 'Go' }).click()
  await settle(page)
  await page.getByRole('button', { name: 'Close panel' }).click()
  await expect(page.getByRole('region', { name: 'Preview' })).toBeHidden()
  await expect.poll(() => page.frames().length).toBe(1)
})

test('security 7: when sharing stops, what runs ends', async ({ page }) => {
  const link = await open(page, { page: '<p>Running</p>' })
  const inside = await run(page, 'page')
  await expect(inside.getByText('Running')).toBeVisible()
  expect(page.frames()).toHaveLength(3)
  await reader.stop(link)
  await expect(
    page.getByRole('heading', { name: 'This conversation isn’t shared any more' }),
  ).toBeVisible()
  await expect.poll(() => page.frames().length).toBe(1)
})

test('security 33: the shell cannot be framed by another site', async ({ page }) => {
  await page.goto(collector.origin)
  await page.setContent(`<iframe src="${reader.origin}/api/playthread/run"></iframe>`)
  await expect.poll(() => page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/')
})
