export interface Outbox {
  /** Resolves when the message was sent. */
  send(message: string): Promise<void>
}

/**
 * One batch at a time: what comes while it is under way goes together in the next, each message
 * once. A thousand announcements of one busy conversation are a few statements.
 */
export function createOutbox(deliver: (messages: readonly string[]) => Promise<void>): Outbox {
  let waiting: Set<string> | undefined
  let next: Promise<void> | undefined
  let current: Promise<void> = Promise.resolve()

  return {
    send: (message) => {
      waiting ??= new Set()
      waiting.add(message)
      next ??= current
        .catch(() => {})
        .then(async () => {
          const batch = [...(waiting ?? [])]
          current = next ?? current
          waiting = undefined
          next = undefined
          await deliver(batch)
        })
      return next
    },
  }
}
