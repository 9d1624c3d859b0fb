import { ShareError, type Conversation, type ShareAdapter } from '@playthread/core'
import { ShareProvider } from '@playthread/core/react'
import { QueryClient } from '@tanstack/react-query'
import { act, render, screen } from '@testing-library/react'
import { StrictMode, type ReactNode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { expect, onTestFinished, test, vi } from 'vitest'
import { message } from '../stories-support/parts.fixture.ts'
import { share } from '../stories-support/shared.fixture.tsx'
import { titanic } from '../stories-support/titanic.fixture.ts'
import { SharedConversation } from './shared-conversation.tsx'

const more: Conversation = {
  ...titanic,
  messages: [...titanic.messages, message('user', ['One more thing'], { id: 'u4' })],
}

/** What a server, which has no document, renders. */
function renderAsServer(page: ReactNode): string {
  vi.stubGlobal('document', undefined)
  try {
    return renderToString(page)
  } finally {
    vi.unstubAllGlobals()
  }
}

/** Puts a server's HTML into the page and hydrates it; what React had to repair is returned. */
async function hydrate(page: ReactNode) {
  const container = document.body.appendChild(document.createElement('div'))
  const parsed = new DOMParser().parseFromString(renderAsServer(page), 'text/html')
  container.append(...parsed.body.childNodes)
  const html = container.textContent
  const served = container.querySelector('.pt-transcript')?.textContent ?? 'no transcript'
  const onRecoverableError = vi.fn<() => void>()
  await act(async () => {
    const root = hydrateRoot(container, page, { onRecoverableError })
    onTestFinished(() => act(() => root.unmount()))
  })
  return { html, served, onRecoverableError, container }
}

function pageFor(adapter: ShareAdapter, shareId: string, initial: Conversation | null): ReactNode {
  return (
    <StrictMode>
      <SharedConversation shareId={shareId} adapter={adapter} initialConversation={initial} />
    </StrictMode>
  )
}

test('the server’s HTML holds the transcript, and becomes the page as it is', async () => {
  const { adapter, shareId } = await share(titanic)
  const read = vi.spyOn(adapter, 'getSharedConversation')
  const page = pageFor(adapter, shareId, await adapter.getSharedConversation(shareId))
  const { html, served, container, onRecoverableError } = await hydrate(page)
  expect(html).toContain('Dramatic Gender Disparity')
  expect(onRecoverableError).not.toHaveBeenCalled()
  expect(container.textContent).toContain(served)
  // Read again at once: what the page was made of may have changed since.
  expect(read.mock.calls.length).toBeGreaterThan(1)
  await act(() => adapter.saveConversation(more))
  expect(await screen.findByText('One more thing')).toBeVisible()
  await act(async () => void (await adapter.stopShare(titanic.id)))
  expect(
    await screen.findByRole('heading', { name: 'This conversation isn’t shared any more' }),
  ).toBeVisible()
})

test('stopped between the server’s read and the first own one', async () => {
  const { adapter, shareId } = await share(titanic)
  const initial = await adapter.getSharedConversation(shareId)
  await adapter.stopShare(titanic.id)
  const { container } = await hydrate(pageFor(adapter, shareId, initial))
  await screen.findByRole('heading', { name: 'This conversation isn’t shared any more' })
  expect(container.textContent).not.toMatch(/Titanic|Dataset/)
})

test('null is a link that is not public, from the first byte on', async () => {
  const { adapter } = await share(titanic)
  const { html, onRecoverableError } = await hydrate(pageFor(adapter, 'unknown', null))
  expect(html).toContain('This conversation isn’t shared')
  expect(onRecoverableError).not.toHaveBeenCalled()
})

test('what the server read is for that link alone', async () => {
  const { adapter, shareId } = await share(titanic)
  const initial = await adapter.getSharedConversation(shareId)
  const { rerender } = render(pageFor(adapter, shareId, initial))
  rerender(pageFor(adapter, 'another', initial))
  expect(screen.queryByRole('heading', { name: titanic.title })).toBeNull()
  expect(
    await screen.findByRole('heading', { name: 'This conversation isn’t shared' }),
  ).toBeVisible()
})

test('from the back/forward cache, what the server read is not shown unchecked either', async () => {
  const { adapter, shareId } = await share(titanic)
  const initial = await adapter.getSharedConversation(shareId)
  const flaky = { ...adapter, subscribe: () => () => {} }
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  render(
    <ShareProvider adapter={flaky} queryClient={client}>
      <SharedConversation shareId={shareId} initialConversation={initial} />
    </ShareProvider>,
  )
  const title = await screen.findByRole('heading', { level: 1, name: titanic.title })
  flaky.getSharedConversation = () => Promise.reject(new ShareError('network', 'offline'))
  act(() => {
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
  })
  expect(await screen.findByRole('heading', { name: 'You seem to be offline' })).toBeVisible()
  expect(title).not.toBeInTheDocument()
})
