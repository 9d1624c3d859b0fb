import { createMemoryAdapter, type MemoryAdapter } from '@playthread/adapters/memory'
import type { Conversation, ShareAdapter, ShareEvent } from '@playthread/core'

/** An adapter with one shared conversation, and its link's id. */
export async function share(
  conversation: Conversation,
): Promise<{ readonly adapter: MemoryAdapter; readonly shareId: string }> {
  const adapter = createMemoryAdapter({ conversations: [conversation] })
  const { id } = await adapter.createShare(conversation.id)
  return { adapter, shareId: id }
}

/** Tells every subscriber of a link what a server would. */
export interface Wire {
  readonly subscribe: NonNullable<ShareAdapter['subscribe']>
  readonly send: (type: ShareEvent['type']) => void
}

export function createWire(): Wire {
  const listeners = new Set<(event: ShareEvent) => void>()
  return {
    subscribe(_shareId, listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    send(type) {
      for (const listener of listeners) listener({ type })
    },
  }
}
