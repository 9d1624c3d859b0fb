/**
 * Tells every process of the host that something about a conversation or its share changed.
 *
 * It carries no content and no verdict: whoever hears it reads the truth again. So a lost message
 * costs seconds, never a wrong answer, and LISTEN/NOTIFY or Redis can stand in.
 */
export interface Notifier {
  /** Resolves when local listeners have acted on it. */
  publish(conversationId: string): Promise<void>
  /** Returns the way to stop listening. */
  subscribe(listener: (conversationId: string) => Promise<void>): () => void
}

/** A notifier for a host that is one process. */
export function createInProcessNotifier(): Notifier {
  const listeners = new Set<(conversationId: string) => Promise<void>>()
  return {
    publish: async (conversationId) => {
      await Promise.all([...listeners].map((listener) => listener(conversationId)))
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
