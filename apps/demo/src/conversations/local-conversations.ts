import { parseConversation, type Conversation } from '@playthread/core'
import { openDB } from 'idb'

interface LocalConversations {
  list(): Promise<Conversation[]>
  read(id: string): Promise<Conversation | null>
  save(conversation: Conversation): Promise<void>
}

/** The host app's own IndexedDB, beside the adapter's. */
export function openLocalConversations(name: string): LocalConversations {
  const opening = openDB(name, 1, {
    upgrade: (database) => void database.createObjectStore('conversations', { keyPath: 'id' }),
  })
  return {
    list: async () => (await (await opening).getAll('conversations')).map(parseConversation),
    read: async (id) => {
      const stored: unknown = await (await opening).get('conversations', id)
      return stored ? parseConversation(stored) : null
    },
    save: async (conversation) => void (await (await opening).put('conversations', conversation)),
  }
}
