import { DatabaseSync } from 'node:sqlite'
import { migrate } from './migrations.ts'

/** Opens (or creates) the file, durable and checked. Throws rather than serve from a damaged one. */
export function openDatabase(path: string, busyTimeoutMs: number): DatabaseSync {
  const database = new DatabaseSync(path, {
    timeout: busyTimeoutMs,
    enableForeignKeyConstraints: true,
  })
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;')
    refuseDamage(database)
    migrate(database)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function refuseDamage(database: DatabaseSync): void {
  const verdict = database.prepare('PRAGMA quick_check(1)').get()?.['quick_check']
  if (verdict !== 'ok') {
    throw new Error(
      `[playthread] The share database is damaged (${String(verdict)}), so it is not opened: a wrong answer could make a stopped link public. Restore it from a backup.`,
    )
  }
}
