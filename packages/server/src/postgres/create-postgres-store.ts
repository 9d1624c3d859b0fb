import type { ShareRecord, ShareStore } from '../store/share-store.ts'
import { attempt } from './attempt.ts'
import type { PostgresConnection, PostgresErrorListener } from './connection.ts'
import { migrate } from './migrations.ts'
import { openPool } from './open-pool.ts'
import { statements } from './statements.ts'

export interface PostgresStoreOptions extends PostgresConnection {
  /** @default 10 */
  readonly maxConnections?: number
  /** How long to wait for a connection, and for an answer, in ms. @default 5000 */
  readonly timeoutMs?: number
  /** Told when a connection breaks. Requests hear of it as 503 anyway. @default nobody */
  readonly onError?: PostgresErrorListener
}

/**
 * A share store in PostgreSQL, for any number of processes on any number of machines. Needs the
 * package `pg`. Creates its tables, `playthread_…`, in the connection's first schema.
 *
 * While the database is away every call is `unavailable` (503); when it is back, so is the store.
 * @throws Error when the database cannot be reached at the start, is a standby, or is of a newer version
 */
export async function createPostgresStore(options: PostgresStoreOptions): Promise<ShareStore> {
  const { maxConnections = 10, timeoutMs = 5000, onError = () => {}, ...connection } = options
  const pool = openPool({ ...connection, maxConnections, timeoutMs, onError })
  try {
    await migrate(pool)
  } catch (error) {
    await pool.end()
    throw error
  }

  const one = async (sql: string, values: unknown[]) =>
    attempt(async () => toRecord((await pool.query<Row>(sql, values)).rows[0]))
  let isClosed = false

  return {
    findByConversation: (conversationId) => one(statements.findByConversation, [conversationId]),
    findActive: (id) =>
      attempt(async () => {
        const { rows } = await pool.query<Row>(statements.findActive, [id])
        return rows[0] ? { conversationId: rows[0].conversation_id } : null
      }),
    filterActive: (ids) =>
      attempt(async () => {
        const { rows } = await pool.query<Row>(statements.filterActive, [ids])
        return new Set(rows.map((row) => row.id))
      }),
    create: ({ id, conversationId, ownerId, activeSince, ifGeneration }) => {
      const values = [id, conversationId, ownerId, activeSince]
      return ifGeneration === undefined || ifGeneration === 0
        ? one(statements.create, [...values, ifGeneration === undefined])
        : one(statements.recreate, [...values, ifGeneration])
    },
    stop: (conversationId) => one(statements.stop, [conversationId]),
    reset: ({ id, conversationId, ownerId, activeSince }) =>
      one(statements.reset, [id, conversationId, ownerId, activeSince]),
    remove: async (conversationId) => {
      await one(statements.remove, [conversationId])
    },
    listByOwner: (ownerId, limit) =>
      attempt(async () => {
        const { rows } = await pool.query<Row>(statements.listByOwner, [ownerId, limit])
        return rows.flatMap((row) => toRecord(row) ?? [])
      }),
    close: async () => {
      if (isClosed) return
      isClosed = true
      await pool.end()
    },
  }
}

interface Row {
  readonly id: string
  readonly conversation_id: string
  readonly owner_id: string
  readonly status: string
  readonly active_since: string
  /** `bigint` comes as text. */
  readonly generation: string
}

function toRecord(row: Row | undefined): ShareRecord | null {
  if (!row) return null
  return {
    id: row.id,
    conversationId: row.conversation_id,
    ownerId: row.owner_id,
    status: row.status === 'active' ? 'active' : 'stopped',
    activeSince: row.active_since,
    generation: Number(row.generation),
  }
}
