import type pg from 'pg'

/** Applied in order, once each, ever. Add to the end; never edit one that has shipped. */
const migrations: readonly string[] = [
  `CREATE TABLE playthread_shares (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id text NOT NULL UNIQUE,
    conversation_id text NOT NULL UNIQUE,
    owner_id text NOT NULL,
    status text NOT NULL CHECK (status IN ('active', 'stopped')),
    active_since text NOT NULL,
    generation bigint NOT NULL CHECK (generation >= 1)
  );
  CREATE INDEX playthread_shares_owner ON playthread_shares (owner_id, seq DESC);`,
]

/** Any number that nobody else uses: it names the lock under which one starter migrates. */
const lockKey = '8317026440110254'

/** Brings the database to this version's schema. Safe when several processes start at once. */
export async function migrate(pool: pg.Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    // `CREATE … IF NOT EXISTS` alone fails for the second of two who create at the same moment.
    await client.query('SELECT pg_advisory_xact_lock($1)', [lockKey])
    await client.query(
      'CREATE TABLE IF NOT EXISTS playthread_migrations (version integer PRIMARY KEY)',
    )
    const { rows } = await client.query<{ version: number }>(
      'SELECT coalesce(max(version), 0) AS version FROM playthread_migrations',
    )
    const version = Number(rows[0]?.version)
    refuseNewer(version)
    for (const [index, sql] of migrations.entries()) {
      if (index < version) continue
      await client.query(sql)
      await client.query('INSERT INTO playthread_migrations (version) VALUES ($1)', [index + 1])
    }
    await client.query('COMMIT')
    client.release()
  } catch (error) {
    // Dropped with its transaction, whatever state that is in.
    client.release(true)
    throw error
  }
}

function refuseNewer(version: number): void {
  if (version <= migrations.length) return
  throw new Error(
    `[playthread] The share database was written by a newer version (schema ${version}, this version knows ${migrations.length}). Upgrade @playthread/server.`,
  )
}
