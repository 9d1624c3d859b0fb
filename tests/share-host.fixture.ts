import type { Conversation } from '@playthread/core'
import { createShareHandler, type ShareHandler, type ShareHandlerOptions } from '@playthread/server'
import { createSqliteStore } from '@playthread/server/sqlite'

/** A host app in memory: one signed-in user who owns every conversation. */
export interface ShareHost {
  readonly handle: ShareHandler
  readonly saveConversation: (conversation: Conversation) => Promise<void>
  readonly deleteConversation: (conversationId: string) => Promise<void>
  readonly saveResource: (
    conversationId: string,
    resourceId: string,
    content: Blob,
  ) => Promise<void>
  readonly close: () => Promise<void>
}

export function createShareHost(options: Partial<ShareHandlerOptions> = {}): ShareHost {
  const store = createSqliteStore({ path: ':memory:' })
  const conversations = new Map<string, Conversation>()
  const resources = new Map<string, Blob>()
  const handle = createShareHandler({
    store,
    getConversation: async (id) => conversations.get(id) ?? null,
    getResource: async (id, resourceId) => {
      const body = resources.get(JSON.stringify([id, resourceId]))
      return body ? { body } : null
    },
    authorize: () => ({ userId: 'ada' }),
    ...options,
    limits: { createsPerMinute: 1000, changeIntervalMs: 5, ...options.limits },
  })
  return {
    handle,
    saveConversation: async (conversation) => {
      conversations.set(conversation.id, conversation)
      await handle.conversationChanged(conversation.id)
    },
    deleteConversation: async (conversationId) => {
      conversations.delete(conversationId)
      await handle.conversationDeleted(conversationId)
    },
    saveResource: async (conversationId, resourceId, content) => {
      resources.set(JSON.stringify([conversationId, resourceId]), content)
    },
    close: async () => {
      handle.close()
      await store.close()
    },
  }
}
