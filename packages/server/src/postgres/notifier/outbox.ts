export interface Outbox {
  /** Resolves when the message was sent. One that could not be sent is sent later all the same. */
  send(message: string): Promise<void>
  close(): void
}

export interface OutboxOptions {
  readonly deliver: (messages: readonly string[]) => Promise<void>
  /** Stands for any number of messages that were too many to keep. */
  readonly overflow: string
  readonly retryMs: number
  /** @default 10000 */
  readonly capacity?: number
}

/**
 * One batch at a time: what comes while it is under way goes together in the next, each message
 * once. A thousand announcements of one busy conversation are a few statements.
 *
 * What cannot be sent is tried again until it can: others would otherwise never hear of a change
 * that was made while the database was away.
 */
export function createOutbox(options: OutboxOptions): Outbox {
  const { deliver, overflow, retryMs, capacity = 10_000 } = options
  let waiting = new Set<string>()
  let next: Promise<void> | undefined
  let current: Promise<unknown> = Promise.resolve()
  let timer: ReturnType<typeof setTimeout> | undefined
  let isClosed = false

  function add(messages: Iterable<string>): void {
    for (const message of messages) waiting.add(message)
    if (waiting.size > capacity) waiting = new Set([overflow])
  }

  async function flush(before: Promise<unknown>): Promise<void> {
    await before
    const batch = waiting
    waiting = new Set()
    next = undefined
    try {
      await deliver([...batch])
    } catch (error) {
      add(batch)
      retry()
      throw error
    }
  }

  function begin(): Promise<void> {
    if (!next) {
      next = flush(current)
      current = next.catch(() => {})
    }
    return next
  }

  function retry(): void {
    if (isClosed) return
    clearTimeout(timer)
    timer = setTimeout(() => void begin().catch(() => {}), retryMs)
  }

  return {
    send: (message) => {
      add([message])
      return begin()
    },
    close: () => {
      isClosed = true
      clearTimeout(timer)
    },
  }
}
