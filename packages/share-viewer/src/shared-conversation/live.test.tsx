import { ShareError, type Conversation } from '@playthread/core'
import { ShareProvider } from '@playthread/core/react'
import { QueryClient } from '@tanstack/react-query'
import { act, render, screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { message } from '../stories-support/parts.fixture.ts'
import { createWire, share } from '../stories-support/shared.fixture.tsx'
import { titanic } from '../stories-support/titanic.fixture.ts'
import { SharedConversation } from './shared-conversation.tsx'

const more: Conversation = {
  ...titanic,
  messages: [...titanic.messages, message('user', ['One more thing'], { id: 'u4' })],
}

function pageTransition(type: 'pagehide' | 'pageshow'): void {
  act(() => {
    window.dispatchEvent(Object.assign(new Event(type), { persisted: true }))
  })
}

describe('while the page is open', () => {
  test('changes appear, and what did not change keeps its elements', async () => {
    const { adapter, shareId } = await share(titanic)
    render(<SharedConversation shareId={shareId} adapter={adapter} />)
    await screen.findByRole('article', { name: 'Turn 3' })
    const before = document.getElementById('m-a2')
    const observer = new MutationObserver(() => {})
    if (before)
      observer.observe(before, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      })
    await act(() => adapter.saveConversation(more))
    expect(await screen.findByText('One more thing')).toBeVisible()
    expect(document.getElementById('m-a2')).toBe(before)
    expect(observer.takeRecords()).toEqual([])
  })

  test('messages that did not change are not drawn again', async () => {
    const { adapter, shareId } = await share({
      ...titanic,
      messages: [message('assistant', [{ type: 'data', name: 'probe', data: 1 }], { id: 'probe' })],
    })
    const Probe = vi.fn<() => ReactNode>(() => <p>probe</p>)
    const renderers = { data: { probe: Probe } }
    render(<SharedConversation shareId={shareId} adapter={adapter} renderers={renderers} />)
    await screen.findByText('probe')
    const drawn = Probe.mock.calls.length
    await act(() =>
      adapter.saveConversation({
        ...titanic,
        messages: [
          message('assistant', [{ type: 'data', name: 'probe', data: 1 }], { id: 'probe' }),
          message('user', ['next']),
        ],
      }),
    )
    await screen.findByText('next')
    expect(Probe).toHaveBeenCalledTimes(drawn)
  })

  test('stopping empties the page, says so and keeps the focus', async () => {
    const { adapter, shareId } = await share(titanic)
    const client = new QueryClient()
    const { container } = render(
      <ShareProvider adapter={adapter} queryClient={client}>
        <SharedConversation shareId={shareId} />
      </ShareProvider>,
    )
    const step = await screen.findByRole('button', { name: /Run fixed visualization script/ })
    step.focus()
    await act(async () => void (await adapter.stopShare(titanic.id)))
    const heading = await screen.findByRole('heading', {
      name: 'This conversation isn’t shared any more',
    })
    expect(heading).toHaveFocus()
    expect(screen.getByRole('status')).toHaveTextContent('This conversation isn’t shared any more')
    expect(container.textContent).not.toMatch(/Titanic|Dataset|survival/)
    expect(screen.queryByRole('region')).toBeNull()
    const kept = JSON.stringify(
      client
        .getQueryCache()
        .getAll()
        .map((query) => query.state),
    )
    expect(kept).not.toMatch(/Titanic|survival/)
  })

  test('deleted meanwhile, noticed by a read', async () => {
    const { adapter, shareId } = await share(titanic)
    const wire = createWire()
    render(
      <SharedConversation shareId={shareId} adapter={{ ...adapter, subscribe: wire.subscribe }} />,
    )
    await screen.findByRole('heading', { level: 1, name: titanic.title })
    await adapter.deleteConversation(titanic.id)
    act(() => wire.send('changed'))
    expect(
      await screen.findByRole('heading', { name: 'This conversation isn’t shared any more' }),
    ).toBeVisible()
  })

  test('says that it reconnects, and catches up afterwards', async () => {
    const { adapter, shareId } = await share(titanic)
    const wire = createWire()
    render(
      <SharedConversation shareId={shareId} adapter={{ ...adapter, subscribe: wire.subscribe }} />,
    )
    await screen.findByRole('heading', { level: 1, name: titanic.title })
    act(() => wire.send('connected'))
    expect(screen.queryByText('Reconnecting for live updates')).toBeNull()
    act(() => wire.send('disconnected'))
    expect(screen.getByText('Reconnecting for live updates')).toBeVisible()
    await adapter.saveConversation(more)
    act(() => wire.send('connected'))
    expect(await screen.findByText('One more thing')).toBeVisible()
    expect(screen.queryByText('Reconnecting for live updates')).toBeNull()
  })

  test('stops listening when it goes', async () => {
    const { adapter, shareId } = await share(titanic)
    const unsubscribe = vi.fn<() => void>()
    const { unmount } = render(
      <SharedConversation
        shareId={shareId}
        adapter={{ ...adapter, subscribe: () => unsubscribe }}
      />,
    )
    await screen.findByRole('heading', { level: 1, name: titanic.title })
    unmount()
    expect(unsubscribe).toHaveBeenCalledTimes(1)
  })
})

describe('a page from the back/forward cache', () => {
  test('shows nothing until the link was checked', async () => {
    const { adapter, shareId } = await share(titanic)
    const { container } = render(<SharedConversation shareId={shareId} adapter={adapter} />)
    const title = await screen.findByRole('heading', { level: 1, name: titanic.title })
    expect(title).toBeVisible()
    pageTransition('pagehide')
    expect(title).not.toBeVisible()
    pageTransition('pageshow')
    expect(title).not.toBeVisible()
    await waitFor(() => expect(container.firstElementChild).toBeVisible())
    expect(title).toBeVisible()
  })

  test('stopped meanwhile: never seen again', async () => {
    const { adapter, shareId } = await share(titanic)
    // As when the tab was frozen: the event never arrived.
    const deaf = { ...adapter, subscribe: () => () => {} }
    render(<SharedConversation shareId={shareId} adapter={deaf} />)
    const title = await screen.findByRole('heading', { level: 1, name: titanic.title })
    pageTransition('pagehide')
    await adapter.stopShare(titanic.id)
    pageTransition('pageshow')
    expect(
      await screen.findByRole('heading', { name: 'This conversation isn’t shared any more' }),
    ).toBeVisible()
    expect(title).not.toBeInTheDocument()
  })

  test('not to be checked: not shown', async () => {
    const { adapter, shareId } = await share(titanic)
    const flaky = { ...adapter, subscribe: () => () => {} }
    const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
    render(
      <ShareProvider adapter={flaky} queryClient={client}>
        <SharedConversation shareId={shareId} />
      </ShareProvider>,
    )
    const title = await screen.findByRole('heading', { level: 1, name: titanic.title })
    pageTransition('pagehide')
    flaky.getSharedConversation = () => Promise.reject(new ShareError('network', 'offline'))
    pageTransition('pageshow')
    expect(await screen.findByRole('heading', { name: 'You seem to be offline' })).toBeVisible()
    expect(title).not.toBeInTheDocument()
  })
})
