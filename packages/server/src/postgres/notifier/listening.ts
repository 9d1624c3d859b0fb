import pg from 'pg'
import { keepAlive, type PostgresConnection, type PostgresErrorListener } from '../connection.ts'

export interface ListeningOptions {
  readonly connection: PostgresConnection
  readonly channel: string
  /** A second channel, of this process alone, for echoes. */
  readonly ownChannel: string
  readonly pingMs: number
  readonly timeoutMs: number
  readonly onMessage: (payload: string | undefined) => void
  /** It listens again, after any time in which it did not. */
  readonly onListening: () => void
  readonly onError: PostgresErrorListener
}

const firstRetryMs = 100
const maxRetryMs = 2000

/**
 * One connection that does nothing but listen, and is replaced when it does not.
 *
 * A ping is a notification to itself: it proves not only that the server is there but that
 * notifications arrive, which a proxy between them can break without breaking the connection.
 */
export function startListening(options: ListeningOptions): () => void {
  let client: pg.Client | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let retryMs = firstRetryMs
  let isClosed = false

  async function connect(): Promise<void> {
    const { connection, timeoutMs, channel, ownChannel } = options
    const created = new pg.Client({
      ...connection,
      ...keepAlive,
      application_name: 'playthread listener',
      connectionTimeoutMillis: timeoutMs,
      query_timeout: timeoutMs,
    })
    client = created
    created.on('error', (error) => lost(created, error))
    created.on('end', () => lost(created, new Error('The connection ended.')))
    created.on('notification', ({ channel: name, payload }) => {
      if (client !== created) return
      if (name === ownChannel) echoed()
      else options.onMessage(payload)
    })
    try {
      await created.connect()
      await created.query(`LISTEN ${channel}; LISTEN ${ownChannel}`)
    } catch (error) {
      return lost(created, error)
    }
    if (client !== created) return
    retryMs = firstRetryMs
    options.onListening()
    pingSoon(created)
  }

  function pingSoon(listening: pg.Client): void {
    timer = setTimeout(() => ping(listening), options.pingMs)
  }

  function ping(listening: pg.Client): void {
    timer = setTimeout(() => {
      lost(listening, new Error('Notifications do not arrive on the listening connection.'))
    }, options.timeoutMs)
    listening
      .query('SELECT pg_notify($1, $2)', [options.ownChannel, ''])
      .catch((error: unknown) => lost(listening, error))
  }

  function echoed(): void {
    clearTimeout(timer)
    if (client) pingSoon(client)
  }

  function lost(which: pg.Client, error: unknown): void {
    if (client !== which) return
    client = undefined
    clearTimeout(timer)
    which.end().catch(() => {})
    if (isClosed) return
    options.onError(error)
    timer = setTimeout(() => void connect(), retryMs * (0.5 + Math.random() / 2))
    retryMs = Math.min(maxRetryMs, retryMs * 2)
  }

  void connect()
  return () => {
    isClosed = true
    if (client) lost(client, undefined)
    clearTimeout(timer)
  }
}
