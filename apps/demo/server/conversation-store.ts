import { DatabaseSync } from 'node:sqlite'
import { parseConversation, type Conversation } from '@playthread/core'
import type { ConversationEntry } from '../src/conversations/host-conversations.ts'

/** The host app's own table. Playthread's share records live in a database of their own. */
export interface ConversationStore {
  list(): ConversationEntry[]
  read(id: string): Conversation | null
  /** Another one after each save; `null` when there is no such conversation. */
  revisionOf(id: string): number | null
  save(conversation: Conversation): void
  close(): void
}

export function openConversationStore(path: string): ConversationStore {
  const database = new DatabaseSync(path)
  database.exec(`
    PRAGMA journal_mode = WAL;
    CREATE TABLE IF NOT EXISTS conversations (
      id TEXT PRIMARY KEY, title TEXT NOT NULL, updated_at TEXT NOT NULL, json TEXT NOT NULL
    ) STRICT;
    CREATE TABLE IF NOT EXISTS revisions (
      conversation_id TEXT PRIMARY KEY REFERENCES conversations (id), revision INTEGER NOT NULL
    ) STRICT;
    CREATE TRIGGER IF NOT EXISTS conversation_saved AFTER UPDATE ON conversations BEGIN
      INSERT INTO revisions VALUES (new.id, 1)
      ON CONFLICT (conversation_id) DO UPDATE SET revision = revision + 1;
    END;
  `)
  const list = database.prepare(
    'SELECT id, title, updated_at AS updatedAt FROM conversations ORDER BY updated_at DESC',
  )
  const read = database.prepare('SELECT json FROM conversations WHERE id = ?')
  const revisionOf = database.prepare(`
    SELECT coalesce(revision, 0) AS revision
    FROM conversations LEFT JOIN revisions ON conversation_id = id WHERE id = ?
  `)
  const save = database.prepare(`
    INSERT INTO conversations (id, title, updated_at, json) VALUES (?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET title = excluded.title, updated_at = excluded.updated_at, json = excluded.json
  `)
  return {
    list: () =>
      list.all().map(({ id, title, updatedAt }) => ({
        id: String(id),
        title: String(title),
        updatedAt: String(updatedAt),
      })),
    read: (id) => {
      const row = read.get(id)
      return row ? parseConversation(JSON.parse(String(row.json))) : null
    },
    revisionOf: (id) => {
      const row = revisionOf.get(id)
      return row ? Number(row.revision) : null
    },
    save: (conversation) => {
      const { id, title, updatedAt } = conversation
      save.run(id, title, updatedAt ?? new Date().toISOString(), JSON.stringify(conversation))
    },
    close: () => database.close(),
  }
}
