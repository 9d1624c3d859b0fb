import type { Share } from '@playthread/core'
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

/** `conversation` is what the host saved, unread: it becomes public only through the projection. */
interface Schema extends DBSchema {
  conversations: { key: string; value: { id: string; conversation: unknown } }
  shares: { key: string; value: Share; indexes: { id: string } }
  resources: {
    key: [conversationId: string, resourceId: string]
    value: { conversationId: string; resourceId: string; content: Blob }
  }
}

export type Database = IDBPDatabase<Schema>

/** Opens the database, creating it on first use. `onClosing` runs when another version wants in. */
export async function openDatabase(name: string, onClosing: () => void): Promise<Database> {
  return openDB<Schema>(name, 1, {
    upgrade(database) {
      database.createObjectStore('conversations', { keyPath: 'id' })
      const shares = database.createObjectStore('shares', { keyPath: 'conversationId' })
      shares.createIndex('id', 'id', { unique: true })
      database.createObjectStore('resources', { keyPath: ['conversationId', 'resourceId'] })
    },
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
      onClosing()
    },
    terminated: onClosing,
  })
}
