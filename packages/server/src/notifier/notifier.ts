export interface NotifierListener {
  /** Something about a conversation or its share changed. */
  changed(conversationId: string): Promise<void>
  /** Messages may have been lost, so anything may have changed. */
  missed(): Promise<void>
}

/**
 * Tells every process of the host that something about a conversation or its share changed.
 *
 * It carries no content and no verdict: whoever hears it reads the truth again. So a lost message
 * costs seconds, never a wrong answer, and Redis or NATS can stand in for PostgreSQL. Whoever
 * writes one passes every message to every process at least once, sends again what could not be
 * sent, and calls `missed` after any gap in which some may have been lost.
 */
export interface Notifier {
  /** Resolves when this process's listeners have acted on it and the message is on its way to the others. */
  publish(conversationId: string): Promise<void>
  /** Returns the way to stop listening. */
  subscribe(listener: NotifierListener): () => void
}

/** A notifier for a host that is one process. */
export function createInProcessNotifier(): Notifier {
  const listeners = createListeners()
  return {
    publish: (conversationId) => listeners.changed(conversationId),
    subscribe: (listener) => listeners.add(listener),
  }
}

export interface Listeners extends NotifierListener {
  add(listener: NotifierListener): () => void
}

/** The listeners of one process, as one. */
export function createListeners(): Listeners {
  const all = new Set<NotifierListener>()
  const each = async (tell: (listener: NotifierListener) => Promise<void>) => {
    await Promise.all([...all].map(tell))
  }
  return {
    add: (listener) => {
      all.add(listener)
      return () => all.delete(listener)
    },
    changed: (conversationId) => each((listener) => listener.changed(conversationId)),
    missed: () => each((listener) => listener.missed()),
  }
}
