import pg from 'pg'
import { keepAlive, type PostgresConnection, type PostgresErrorListener } from './connection.ts'

export interface PoolOptions extends PostgresConnection {
  readonly maxConnections: number
  readonly timeoutMs: number
  readonly onError: PostgresErrorListener
}

/**
 * Connections that heal: one that breaks is dropped, and the next query opens another. Each is
 * looked at once before it is used: it must be the primary, and commits must reach the disk.
 */
export function openPool({ maxConnections, timeoutMs, onError, ...rest }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    ...rest,
    ...keepAlive,
    application_name: 'playthread',
    max: maxConnections,
    connectionTimeoutMillis: timeoutMs,
    query_timeout: timeoutMs,
    verify: (client, done) => {
      requirePrimary(client).then(() => done(), done)
    },
  })
  // A connection that breaks while it is idle, or between two queries of one who holds it, is an
  // event; unheard, it would end the process.
  pool.on('connect', (client) => client.on('error', onError))
  pool.on('error', () => {})
  return pool
}

async function requirePrimary(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ standby: boolean }>(`
    SELECT pg_is_in_recovery() AS standby,
      CASE current_setting('synchronous_commit')
        WHEN 'off' THEN set_config('synchronous_commit', 'on', false) END`)
  if (rows[0]?.standby === false) return
  throw new Error(
    'This PostgreSQL server is a standby: it may not know yet what was stopped. Connect to the primary.',
  )
}
