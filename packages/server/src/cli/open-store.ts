import type { Notifier } from '../notifier/notifier.ts'
import { createSqliteStore } from '../sqlite/index.ts'
import type { ShareStore } from '../store/share-store.ts'

export interface OpenStore {
  readonly store: ShareStore
  /** Set where several processes share the database. */
  readonly notifier?: Notifier
  close(): Promise<void>
}

/** SQLite by a file's name, PostgreSQL by its address. */
export async function openStore(
  database: string,
  onError: (error: unknown) => void,
): Promise<OpenStore> {
  if (!/^postgres(ql)?:\/\//.test(database)) {
    const store = createSqliteStore({ path: database })
    return { store, close: () => store.close() }
  }
  // Only who uses PostgreSQL has the package `pg`.
  const { createPostgresNotifier, createPostgresStore } = await import('../postgres/index.ts')
  const connection = { connectionString: database, onError }
  const store = await createPostgresStore(connection)
  const notifier = createPostgresNotifier(connection)
  return {
    store,
    notifier,
    close: async () => {
      await notifier.close()
      await store.close()
    },
  }
}
