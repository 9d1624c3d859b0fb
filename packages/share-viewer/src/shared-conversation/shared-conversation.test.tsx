import { ShareError, type ShareAdapter, type ShareErrorCode } from '@playthread/core'
import { ShareProvider } from '@playthread/core/react'
import { QueryClient } from '@tanstack/react-query'
import { prettyDOM, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { StrictMode, type ReactNode } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { conversation } from '../stories-support/parts.fixture.ts'
import { share } from '../stories-support/shared.fixture.tsx'
import { titanic } from '../stories-support/titanic.fixture.ts'
import { SharedConversation } from './shared-conversation.tsx'

function Page({ adapter, children }: { adapter: ShareAdapter; children: ReactNode }): ReactNode {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  return (
    <ShareProvider adapter={adapter} queryClient={client}>
      {children}
    </ShareProvider>
  )
}

function failing(code: ShareErrorCode): ShareAdapter & { heal: (adapter: ShareAdapter) => void } {
  let inner: ShareAdapter | null = null
  const fail = (): Promise<never> => Promise.reject(new ShareError(code, 'failed'))
  return {
    getShare: fail,
    createShare: fail,
    stopShare: fail,
    getSharedConversation: (id, options) => inner?.getSharedConversation(id, options) ?? fail(),
    heal: (adapter) => (inner = adapter),
  }
}

function robots(): Element | null {
  return document.head.querySelector('meta[name=robots]')
}

describe('SharedConversation', () => {
  test('loading, then the conversation', async () => {
    const { adapter, shareId } = await share(titanic)
    render(<SharedConversation shareId={shareId} adapter={adapter} header="Harbor" />)
    expect(screen.getByRole('main')).toHaveAttribute('aria-busy', 'true')
    expect(screen.getByText('Loading the conversation')).toBeInTheDocument()
    expect(await screen.findByRole('heading', { level: 1, name: titanic.title })).toBeVisible()
    expect(screen.getByRole('main')).not.toHaveAttribute('aria-busy')
    expect(screen.getByText('Harbor')).toBeVisible()
  })

  test('works in StrictMode', async () => {
    const { adapter, shareId } = await share(titanic)
    render(
      <StrictMode>
        <SharedConversation shareId={shareId} adapter={adapter} />
      </StrictMode>,
    )
    expect(await screen.findByRole('heading', { level: 1, name: titanic.title })).toBeVisible()
  })

  test.each(['unknown', 'malformed ../../', ''])('%j is not shared', async (shareId) => {
    const { adapter } = await share(titanic)
    render(<SharedConversation shareId={shareId} adapter={adapter} header="Harbor" />)
    expect(
      await screen.findByRole('heading', { name: 'This conversation isn’t shared' }),
    ).toBeVisible()
    expect(screen.getByText('Harbor')).toBeVisible()
    expect(screen.queryByRole('article')).toBeNull()
  })

  test('stopped and deleted look the same as unknown', async () => {
    const { adapter, shareId } = await share(titanic)
    await adapter.stopShare(titanic.id)
    const { container, unmount } = render(
      <SharedConversation shareId={shareId} adapter={adapter} />,
    )
    await screen.findByRole('heading', { name: 'This conversation isn’t shared' })
    const stopped = prettyDOM(container, Infinity)
    unmount()
    const unknown = render(<SharedConversation shareId="unknown" adapter={adapter} />)
    await screen.findByRole('heading', { name: 'This conversation isn’t shared' })
    expect(prettyDOM(unknown.container, Infinity)).toBe(stopped)
  })

  test.each([
    ['network', 'You seem to be offline'],
    ['unavailable', 'This conversation can’t be loaded right now'],
    ['rate_limited', 'This conversation can’t be loaded right now'],
    ['unexpected', 'This conversation can’t be loaded right now'],
    ['invalid_conversation', 'This conversation can’t be shown'],
  ] as const)('%s: “%s”, and a retry that works', async (code, title) => {
    const { adapter, shareId } = await share(titanic)
    const broken = failing(code)
    render(
      <Page adapter={broken}>
        <SharedConversation shareId={shareId} />
      </Page>,
    )
    expect(await screen.findByRole('heading', { name: title })).toBeVisible()
    expect(screen.getByRole('status')).toHaveTextContent(title)
    broken.heal(adapter)
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('heading', { level: 1, name: titanic.title })).toBeVisible()
  })

  test('data that is no conversation is said calmly', async () => {
    const adapter = failing('unexpected')
    adapter.heal({ ...adapter, getSharedConversation: async () => JSON.parse('{"messages":7}') })
    render(
      <Page adapter={adapter}>
        <SharedConversation shareId="x" />
      </Page>,
    )
    expect(
      await screen.findByRole('heading', { name: 'This conversation can’t be shown' }),
    ).toBeVisible()
  })

  test('a failed refresh keeps what is on screen', async () => {
    const { adapter, shareId } = await share(titanic)
    const flaky = { ...adapter }
    render(
      <Page adapter={flaky}>
        <SharedConversation shareId={shareId} />
      </Page>,
    )
    await screen.findByRole('heading', { level: 1, name: titanic.title })
    flaky.getSharedConversation = () => Promise.reject(new ShareError('network', 'gone'))
    await adapter.saveConversation({ ...titanic, title: 'Later' })
    expect(await screen.findByText(/as it was last loaded/)).toBeVisible()
    expect(screen.getByRole('heading', { level: 1, name: titanic.title })).toBeVisible()
    flaky.getSharedConversation = adapter.getSharedConversation
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Later' })).toBeVisible()
    expect(screen.queryByText(/as it was last loaded/)).toBeNull()
  })

  test('empty', async () => {
    const { adapter, shareId } = await share(conversation([]))
    render(<SharedConversation shareId={shareId} adapter={adapter} />)
    expect(await screen.findByRole('heading', { name: 'Nothing here yet' })).toBeVisible()
  })

  test('asks search engines to stay away while it is there', async () => {
    const { adapter, shareId } = await share(titanic)
    const { unmount } = render(<SharedConversation shareId={shareId} adapter={adapter} />)
    expect(robots()).toHaveAttribute('content', 'noindex, nofollow, noarchive')
    unmount()
    expect(robots()).toBeNull()
  })

  test('copies the page’s link and a message’s', async () => {
    const user = userEvent.setup()
    const { adapter, shareId } = await share(titanic)
    render(<SharedConversation shareId={shareId} adapter={adapter} />)
    await user.click(await screen.findByRole('button', { name: 'Copy link' }))
    const link = `${location.origin}/s/${shareId}`
    expect(await navigator.clipboard.readText()).toBe(link)
    const [first] = screen.getAllByRole('button', { name: 'Copy link to this message' })
    if (first) await user.click(first)
    expect(await navigator.clipboard.readText()).toBe(`${link}#m-u1`)
  })

  test('says what is missing without an adapter', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(() => render(<SharedConversation shareId="x" />)).toThrow(/PT-101/)
  })

  test('axe finds nothing in any state', async () => {
    const { adapter, shareId } = await share(titanic)
    for (const id of [shareId, 'unknown']) {
      const { container, unmount } = render(<SharedConversation shareId={id} adapter={adapter} />)
      await screen.findByRole('heading', { level: 1 })
      const { violations } = await axe.run(container, {
        rules: { 'color-contrast': { enabled: false } },
      })
      expect(violations.map((violation) => violation.id)).toEqual([])
      unmount()
    }
  })
})
