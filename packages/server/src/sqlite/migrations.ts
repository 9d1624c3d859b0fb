import type { DatabaseSync } from 'node:sqlite'

/** Applied in order, once each, ever. Add to the end; never edit one that has shipped. */
const migrations: readonly string[] = [
  `CREATE TABLE playthread_shares (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    conversation_id TEXT NOT NULL UNIQUE,
    owner_id TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('active', 'stopped')),
    active_since TEXT NOT NULL,
    generation INTEGER NOT NULL CHECK (generation >= 1)
  ) STRICT;
  CREATE INDEX playthread_shares_owner ON playthread_shares (owner_id, seq);`,
]

/** Brings the file to this version's schema. Safe when several processes start at once. */
export function migrate(database: DatabaseSync): void {
  database.exec('BEGIN IMMEDIATE')
  try {
    database.exec(
      'CREATE TABLE IF NOT EXISTS playthread_migrations (version INTEGER PRIMARY KEY) STRICT',
    )
    const row = database
      .prepare('SELECT coalesce(max(version), 0) AS version FROM playthread_migrations')
      .get()
    const version = Number(row?.['version'])
    if (version > migrations.length) {
      throw new Error(
        `[playthread] The share database was written by a newer version (schema ${version}, this version knows ${migrations.length}). Upgrade @playthread/server.`,
      )
    }
    for (const [index, sql] of migrations.entries()) {
      if (index < version) continue
      database.exec(sql)
      database.prepare('INSERT INTO playthread_migrations (version) VALUES (?)').run(index + 1)
    }
    database.exec('COMMIT')
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
}
