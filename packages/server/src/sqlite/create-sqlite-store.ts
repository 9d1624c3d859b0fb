import { ShareError } from '@playthread/core'
import type { ShareRecord, ShareStore } from '../store/share-store.ts'
import { openDatabase } from './open-database.ts'
import { prepareStatements } from './statements.ts'

export interface SqliteStoreOptions {
  /** The database file. `:memory:` keeps nothing. */
  readonly path: string
  /** How long to wait for another process's write, in ms. @default 2000 */
  readonly busyTimeoutMs?: number
}

/**
 * A share store in one SQLite file, for any number of processes on one machine. Needs Node's own
 * `node:sqlite` (Node 22.13 or newer).
 *
 * Every acknowledged write is on the disk (WAL, `synchronous=FULL`).
 * @throws Error when the file is damaged, not a database, or of a newer version
 */
export function createSqliteStore({ path, busyTimeoutMs = 2000 }: SqliteStoreOptions): ShareStore {
  const database = openDatabase(path, busyTimeoutMs)
  const statements = prepareStatements(database)

  return {
    findByConversation: (conversationId) =>
      attempt(() => toRecord(statements.findByConversation.get({ conversationId }))),
    findActive: (id) =>
      attempt(() => {
        const row = statements.findActive.get({ id })
        return row ? { conversationId: String(row['conversation_id']) } : null
      }),
    filterActive: (ids) =>
      attempt(() => {
        const rows = statements.filterActive.all({ ids: JSON.stringify(ids) })
        return new Set(rows.map((row) => String(row['id'])))
      }),
    create: ({ ifGeneration = null, ...input }) =>
      write(() => statements.create.all({ ...input, ifGeneration })),
    stop: (conversationId) => write(() => statements.stop.all({ conversationId })),
    reset: (input) => write(() => statements.reset.all({ ...input })),
    remove: (conversationId) =>
      attempt(() => {
        statements.remove.run({ conversationId })
      }),
    listByOwner: (ownerId, limit) =>
      attempt(() =>
        statements.listByOwner.all({ ownerId, limit }).flatMap((row) => toRecord(row) ?? []),
      ),
    close: async () => {
      if (database.isOpen) database.close()
    },
  }
}

/** node:sqlite answers at once; the store's promises leave room for databases that do not. */
async function attempt<Result>(run: () => Result): Promise<Result> {
  try {
    return run()
  } catch (error) {
    throw new ShareError('unavailable', 'The share database cannot answer now.', {
      cause: error,
      retryAfterMs: 5000,
    })
  }
}

/**
 * `all`, though there is one row at most: `get` stops at the row, before the commit, and never
 * hears that the commit failed. On a full disk it acknowledged what was not kept.
 */
function write(run: () => Record<string, unknown>[]): Promise<ShareRecord | null> {
  return attempt(() => toRecord(run()[0]))
}

function toRecord(row: Record<string, unknown> | undefined): ShareRecord | null {
  if (!row) return null
  return {
    id: String(row['id']),
    conversationId: String(row['conversation_id']),
    ownerId: String(row['owner_id']),
    status: row['status'] === 'active' ? 'active' : 'stopped',
    activeSince: String(row['active_since']),
    generation: Number(row['generation']),
  }
}
