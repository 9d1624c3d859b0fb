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
    verify: requirePrimary,
  })
  // A connection that breaks while it is idle, or between two queries of one who holds it, is an
  // event; unheard, it would end the process.
  pool.on('connect', (client) => client.on('error', onError))
  pool.on('error', () => {})
  return pool
}

function requirePrimary(client: pg.PoolClient, done: (error?: Error) => void): void {
  client.query<{ standby: boolean }>(lookOnce, (error: Error | undefined, result) => {
    if (error || result.rows[0]?.standby === false) return done(error)
    done(
      new Error(
        'This PostgreSQL server is a standby: it may not know yet what was stopped. Connect to the primary.',
      ),
    )
  })
}

const lookOnce = `
  SELECT pg_is_in_recovery() AS standby,
    CASE current_setting('synchronous_commit')
      WHEN 'off' THEN set_config('synchronous_commit', 'on', false) END`
