import { randomBytes } from 'node:crypto'
import { createListeners, type Notifier } from '../../notifier/notifier.ts'
import type { PostgresConnection, PostgresErrorListener } from '../connection.ts'
import { openPool } from '../open-pool.ts'
import { readMessage, requireChannelName, writeMessage } from './channel.ts'
import { startListening } from './listening.ts'
import { createOutbox } from './outbox.ts'

export interface PostgresNotifierOptions extends PostgresConnection {
  /** Processes hear those of the same channel in the same database. @default 'playthread' */
  readonly channel?: string
  /** How often the listening connection is tried, in ms. @default 5000 */
  readonly pingMs?: number
  /** How long a try may take, in ms. @default 3000 */
  readonly timeoutMs?: number
  /** Told when a connection breaks; it is replaced anyway. @default nobody */
  readonly onError?: PostgresErrorListener
}

/** No conversation has this id: it stands for more of them than could be named. */
const anything = ''

export interface PostgresNotifier extends Notifier {
  /** Resolves when it listens for the first time. Until then, and in any gap, viewers hear within seconds. */
  readonly listening: Promise<void>
  close(): Promise<void>
}

/**
 * Tells all processes that share a PostgreSQL database what changed, by LISTEN and NOTIFY. Needs
 * the package `pg`, and a connection of its own that no pooler in transaction mode stands behind.
 *
 * It opens two connections: one that only listens, one that only tells.
 */
export function createPostgresNotifier(options: PostgresNotifierOptions): PostgresNotifier {
  const { pingMs = 5000, timeoutMs = 3000, onError = () => {}, ...rest } = options
  const { channel: name = 'playthread', ...connection } = rest
  const channel = requireChannelName(name)
  const sender = randomBytes(8).toString('hex')
  const listeners = createListeners()
  const pool = openPool({ ...connection, maxConnections: 1, timeoutMs, onError })
  const outbox = createOutbox({
    deliver: async (messages) => {
      const sql = 'SELECT pg_notify($1, message) FROM unnest($2::text[]) AS message'
      await pool.query(sql, [channel, messages])
    },
    overflow: writeMessage({ sender, conversationId: anything }),
    retryMs: 500,
  })
  let heard = () => {}
  const listening = new Promise<void>((resolve) => {
    heard = resolve
  })

  const stopListening = startListening({
    connection,
    channel,
    ownChannel: `${channel}_${sender}`,
    pingMs,
    timeoutMs,
    onError,
    onMessage: (payload) => {
      const message = readMessage(payload)
      if (message?.sender === sender) return
      const isOne = message && message.conversationId !== anything
      tell(isOne ? listeners.changed(message.conversationId) : listeners.missed())
    },
    onListening: () => {
      heard()
      tell(listeners.missed())
    },
  })

  function tell(told: Promise<void>): void {
    told.catch(onError)
  }

  return {
    listening,
    publish: async (conversationId) => {
      await Promise.all([
        listeners.changed(conversationId),
        outbox.send(writeMessage({ sender, conversationId })),
      ])
    },
    subscribe: (listener) => listeners.add(listener),
    close: async () => {
      outbox.close()
      stopListening()
      await pool.end()
    },
  }
}
