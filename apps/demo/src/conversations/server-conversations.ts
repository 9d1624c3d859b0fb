import { parseConversation } from '@playthread/core'
import type { ConversationEntry, HostConversations } from './host-conversations.ts'

/** The host's conversations, kept by its server. */
export function createServerConversations(baseUrl: string): HostConversations {
  const path = (id: string) => `${baseUrl}/conversations/${encodeURIComponent(id)}`

  const post = (url: string, body: object) =>
    call(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })

  return {
    list: async () => {
      const entries: ConversationEntry[] = await (await call(`${baseUrl}/conversations`)).json()
      return entries
    },
    read: async (id) => {
      const response = await fetch(path(id))
      return response.ok ? parseConversation(await response.json()) : null
    },
    create: async () => {
      const entry: ConversationEntry = await (await post(`${baseUrl}/conversations`, {})).json()
      return entry
    },
    send: async (id, text) => {
      await post(`${path(id)}/messages`, { text })
    },
    subscribe(id, listener) {
      const events = new EventSource(`${path(id)}/events`)
      events.addEventListener('conversation', ({ data }: MessageEvent<string>) =>
        listener(parseConversation(JSON.parse(data))),
      )
      return () => events.close()
    },
    resourceUrl: (id, resourceId) => `${path(id)}/resources/${encodeURIComponent(resourceId)}`,
  }
}

async function call(url: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(url, init)
  if (!response.ok) throw new Error(`The app's server answered ${response.status}.`)
  return response
}
