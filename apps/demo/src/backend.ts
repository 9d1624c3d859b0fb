import { createBrowserAdapter } from '@playthread/adapters/browser'
import { createHttpAdapter } from '@playthread/adapters/http'
import { shareUrl, type ShareAdapter } from '@playthread/core'
import { createBrowserConversations } from './conversations/browser-conversations.ts'
import type { HostConversations } from './conversations/host-conversations.ts'
import { createServerConversations } from './conversations/server-conversations.ts'

interface Backend {
  readonly adapter: ShareAdapter
  readonly conversations: HostConversations
}

/** The same app with our server, or with no server at all (`?adapter=browser`). */
export function createBackend(): Backend {
  if (!inBrowser()) {
    return {
      adapter: createHttpAdapter({ baseUrl: '/api/playthread' }),
      conversations: createServerConversations('/api/host'),
    }
  }
  const adapter = createBrowserAdapter({ name: 'harbor' })
  return { adapter, conversations: createBrowserConversations(adapter) }
}

/** A link of the browser mode must open in the browser mode. */
export function shareUrlOf(shareId: string): string {
  const url = new URL(shareUrl(shareId, location.origin))
  if (inBrowser()) url.searchParams.set('adapter', 'browser')
  return url.href
}

function inBrowser(): boolean {
  return new URLSearchParams(location.search).get('adapter') === 'browser'
}
