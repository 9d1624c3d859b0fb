import '@playthread/core/styles.css'
import '../styles.css'
import { ShareError } from '@playthread/core'
import { ShareProvider } from '@playthread/core/react'
import axe from 'axe-core'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { ShareDialogRoot } from '../share-dialog/share-dialog-root.tsx'
import { adapterWith, Host, sharedAdapter } from '../share-dialog.fixture.tsx'
import { LazyDialog } from './lazy-dialog.tsx'
import { createLazyModule } from './lazy-module.ts'

beforeAll(() => import('../share-surface/share-surface.tsx'))

const lost = () => Promise.reject(new ShareError('unavailable', 'no'))

/** What moves, other than the spinner that says something is under way. */
const moving = () =>
  document
    .getAnimations()
    .filter((each) => !(each instanceof CSSAnimation && each.animationName === 'pt-spin'))

async function setClipboard(setting: 'granted' | 'denied' | 'prompt') {
  const { targetInfo } = await cdp().send('Target.getTargetInfo')
  for (const name of ['clipboard-read', 'clipboard-write']) {
    await cdp().send('Browser.setPermission', {
      permission: {
        name,
        ...(name === 'clipboard-write' ? { allowWithoutSanitization: false } : {}),
      },
      setting,
      origin: location.origin,
      ...(targetInfo.browserContextId ? { browserContextId: targetInfo.browserContextId } : {}),
    })
  }
}

afterEach(async () => {
  await setClipboard('prompt')
  await cdp().send('Emulation.setEmulatedMedia', { features: [] })
})

async function noViolations() {
  await Promise.all(moving().map((each) => each.finished.catch(() => {})))
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } })
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

it('puts the new link on the real clipboard, in one click', async () => {
  await setClipboard('granted')
  const base = adapterWith()
  const adapter = {
    ...base,
    createShare: async (id: string) => {
      await new Promise((resolve) => setTimeout(resolve, 300))
      return base.createShare(id)
    },
  }
  await render(<Host adapter={adapter} />)
  await page.getByRole('button', { name: 'Share' }).click()
  await noViolations()
  await page.getByRole('button', { name: 'Create share link' }).click()
  await expect.element(page.getByRole('button', { name: 'Copied' })).toHaveFocus()
  const share = await base.getShare('c1')
  expect(await navigator.clipboard.readText()).toBe(`https://harbor.example/s/${share?.id}`)
  await noViolations()
})

it('selects the link when the browser refuses the clipboard', async () => {
  await setClipboard('denied')
  await render(<Host adapter={adapterWith()} />)
  await page.getByRole('button', { name: 'Share' }).click()
  await page.getByRole('button', { name: 'Create share link' }).click()
  await expect
    .element(page.getByText('Your browser didn’t allow copying.', { exact: true }))
    .toBeVisible()
  const link = page.getByRole('textbox', { name: 'Share link' })
  await expect.element(link).toHaveFocus()
  expect(String(getSelection())).toMatch(/^https:\/\/harbor\.example\/s\//)
  expect(document.body.textContent).not.toContain('Copied')
  await noViolations()
})

it('has no accessibility violation in any state, light or dark', async () => {
  const states = [
    [await sharedAdapter(), ['Stop sharing']],
    [await sharedAdapter(), ['Reset link']],
    [await sharedAdapter('stopped'), []],
    [adapterWith({ getShare: () => Promise.reject(new ShareError('forbidden', 'no')) }), []],
    [adapterWith({ getShare: () => new Promise(() => {}) }), []],
    [adapterWith({ createShare: lost }), ['Create share link']],
    [adapterWith({ createShare: () => new Promise(() => {}) }), ['Create share link']],
  ] as const
  for (const theme of ['light', 'dark'] as const) {
    document.documentElement.style.background = theme === 'dark' ? '#131417' : '#fff'
    for (const [adapter, presses] of states) {
      const host = await render(<Host adapter={adapter} theme={theme} defaultOpen />)
      await expect.element(page.getByRole('dialog')).toBeVisible()
      for (const name of presses) await page.getByRole('button', { name }).click()
      await noViolations()
      await host.unmount()
    }
  }
})

it('gives the page back as it was: scroll, place, focus', async () => {
  await render(<Host adapter={adapterWith()} />)
  const root = document.documentElement
  const { overflow } = root.style
  const trigger = page.getByRole('button', { name: 'Share' }).element()
  const { left, width } = trigger.getBoundingClientRect()
  await page.getByRole('button', { name: 'Share' }).click()
  await expect.element(page.getByRole('dialog')).toBeVisible()
  expect(root.style.overflow).toBe('hidden')
  expect(trigger.getBoundingClientRect()).toMatchObject({ left, width })
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await expect.element(trigger).toHaveFocus()
  expect(root.style.overflow).toBe(overflow)
  expect(trigger.getBoundingClientRect()).toMatchObject({ left, width })
})

it('keeps the button’s width when the conversation becomes public', async () => {
  const adapter = adapterWith()
  await render(<Host adapter={adapter} />)
  const trigger = page.getByRole('button', { name: 'Share' }).element()
  const { width } = trigger.getBoundingClientRect()
  await adapter.createShare('c1')
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  await expect.element(page.getByRole('button', { name: /^Shared/ })).toBeVisible()
  expect(trigger.getBoundingClientRect().width).toBe(width)
})

it('stays calm when its code cannot be fetched, and tries again', async () => {
  let isUp = false
  const module = createLazyModule(async () => {
    if (!isUp) throw new TypeError('Failed to fetch')
    return () => <p>The dialog</p>
  })
  await render(
    <ShareProvider adapter={adapterWith()}>
      <ShareDialogRoot conversationId="c1">
        <LazyDialog module={module} />
      </ShareDialogRoot>
    </ShareProvider>,
  )
  const trigger = page.getByRole('button', { name: 'Share' })
  await trigger.click()
  const dialog = page.getByRole('dialog', { name: 'The share dialog could not be loaded' })
  await expect.element(dialog).toBeVisible()
  await noViolations()
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog).not.toBeInTheDocument()
  await expect.element(trigger).toHaveFocus()
  await trigger.click()
  await expect.element(dialog).toBeVisible()
  isUp = true
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.element(page.getByText('The dialog', { exact: true })).toBeVisible()
})

it('does not move for readers who ask for stillness', async () => {
  await cdp().send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-reduced-motion', value: 'reduce' }],
  })
  await render(
    <Host adapter={adapterWith({ getShare: () => Promise.resolve(null) })} defaultOpen />,
  )
  await expect.element(page.getByRole('dialog')).toBeVisible()
  expect(moving().map((each) => each.effect?.getTiming())).toEqual([])
  await page.getByRole('button', { name: 'Create share link' }).click()
  await expect.element(page.getByRole('textbox')).toBeVisible()
  expect(moving().map((each) => each.effect?.getTiming())).toEqual([])
})
