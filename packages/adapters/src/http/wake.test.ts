// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { createHttpAdapter } from './index.ts'

const shareId = 'B'.repeat(22)

/** An adapter whose server is down, and how often it was asked. */
function createOffline() {
  const asked = vi.fn<typeof fetch>(() => Promise.reject(new TypeError('offline')))
  const live = { retryMs: 60_000, maxRetryMs: 60_000 }
  return { asked, adapter: createHttpAdapter({ fetch: asked, live }) }
}

test.each([
  ['online again', () => window.dispatchEvent(new Event('online'))],
  ['looked at again', () => document.dispatchEvent(new Event('visibilitychange'))],
  ['restored', () => window.dispatchEvent(new Event('pageshow'))],
])('a page that is %s does not wait for the next attempt', async (_name, wake) => {
  const { adapter, asked } = createOffline()
  const heard = vi.fn<() => void>()
  const unsubscribe = adapter.subscribe(shareId, heard)
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith({ type: 'disconnected' }))
  expect(asked).toHaveBeenCalledTimes(1)
  wake()
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(2))
  unsubscribe()
  wake()
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(asked).toHaveBeenCalledTimes(2)
})
