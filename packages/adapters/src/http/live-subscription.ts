import { isShareError, isShareId, type ShareEvent, type Unsubscribe } from '@playthread/core'
import { readEventStream, type ServerEvent } from './event-stream.ts'
import type { HttpClient } from './http-client.ts'
import type { Reads } from './reads.ts'
import { onWake } from './wake.ts'

/** In ms. */
export interface LiveTimes {
  /** Silence after which a connection counts as lost. The server speaks every 15 s. @default 40000 */
  readonly silenceMs: number
  /** The first wait before a reconnect, when the server names none. @default 1000 */
  readonly retryMs: number
  /** The longest wait before a reconnect. @default 30000 */
  readonly maxRetryMs: number
  /** Changes within this time are told as one. @default 25 */
  readonly coalesceMs: number
}

export interface LiveOptions {
  readonly shareId: string
  readonly listener: (event: ShareEvent) => void
  readonly client: HttpClient
  readonly reads: Reads
  readonly times?: Partial<LiveTimes>
}

/** However long a server asks for: beyond 2^31 ms a timer would fire at once. */
const maxWaitMs = 300_000

const defaultTimes: LiveTimes = {
  silenceMs: 40_000,
  retryMs: 1000,
  maxRetryMs: 30_000,
  coalesceMs: 25,
}

/**
 * Listens to a link until unsubscribed or stopped.
 *
 * By fetch, since EventSource cannot send headers, cannot see silence and hides the status: a 404
 * here means `stopped`, and nothing else does.
 */
export function subscribeLive({
  shareId,
  listener,
  client,
  reads,
  ...rest
}: LiveOptions): Unsubscribe {
  const times = { ...defaultTimes, ...rest.times }
  let isOver = false
  let isConnected: boolean | undefined
  let lastRevision = reads.revisionOf(shareId)
  let hasConnected = false
  let failures = 0
  let { retryMs } = times
  let lastHeardMs = performance.now()
  let connection = new AbortController()
  let changeTimer: ReturnType<typeof setTimeout> | undefined
  let endWait: (() => void) | undefined

  function over(): void {
    isOver = true
    clearTimeout(changeTimer)
    connection.abort()
    endWait?.()
    stopListening()
  }

  function tellConnection(now: boolean): void {
    if (isOver || isConnected === now) return
    isConnected = now
    listener({ type: now ? 'connected' : 'disconnected' })
  }

  function tellChanged(): void {
    changeTimer ??= setTimeout(() => {
      changeTimer = undefined
      if (!isOver) listener({ type: 'changed' })
    }, times.coalesceMs)
  }

  function tellStopped(): void {
    if (isOver) return
    over()
    listener({ type: 'stopped' })
  }

  function heard({ type, id }: ServerEvent): void {
    if (isOver) return
    if (type === 'stopped') return tellStopped()
    if (type === 'connected') {
      failures = 0
      tellConnection(true)
      if (mayHaveMissed(id)) tellChanged()
      hasConnected = true
    }
    if (type === 'changed' && (id === undefined || id !== lastRevision)) tellChanged()
    lastRevision = id ?? lastRevision
  }

  function mayHaveMissed(revision: string | undefined): boolean {
    if (!hasConnected && reads.isReading(shareId)) return true
    if (revision === undefined) return hasConnected
    return lastRevision !== undefined && lastRevision !== revision
  }

  async function listenOnce(): Promise<void> {
    connection = new AbortController()
    const response = await client.open(`/public/${shareId}/events`, {
      signal: connection.signal,
      headers: {
        accept: 'text/event-stream',
        ...(lastRevision === undefined ? {} : { 'last-event-id': lastRevision }),
      },
    })
    lastHeardMs = performance.now()
    await readEventStream(response, {
      signal: connection.signal,
      silenceMs: times.silenceMs,
      onBytes: () => {
        lastHeardMs = performance.now()
      },
      onEvent: heard,
      onRetry: (ms) => {
        retryMs = ms
      },
    })
  }

  async function run(): Promise<void> {
    for (;;) {
      let waitMs = 0
      try {
        await listenOnce()
      } catch (error) {
        if (isShareError(error, 'not_found')) return tellStopped()
        if (isShareError(error)) waitMs = Math.min(error.retryAfterMs ?? 0, maxWaitMs)
      }
      if (isOver) return
      tellConnection(false)
      const backoffMs = Math.min(times.maxRetryMs, retryMs * 2 ** failures)
      failures += 1
      await pause(Math.max(waitMs, backoffMs * (0.5 + Math.random() / 2)))
      if (isOver) return
    }
  }

  async function pause(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      endWait = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  // Back from sleep or offline: timers may have stood still, so look at the clock, not at them.
  const stopListening = onWake(() => {
    if (performance.now() - lastHeardMs > times.silenceMs) connection.abort()
    endWait?.()
  })

  if (isShareId(shareId)) void run()
  else queueMicrotask(tellStopped)
  return over
}
