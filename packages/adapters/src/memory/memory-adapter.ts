import {
  publicConversation,
  ShareError,
  summarizeConversation,
  type CallOptions,
  type Conversation,
  type Share,
  type ShareAdapter,
} from '@playthread/core'
import { Listeners } from '../record/listeners.ts'
import { created, notPublic, reset, stopped } from '../record/share-record.ts'

export interface MemoryAdapterOptions {
  /** The conversations that can be shared. */
  readonly conversations?: readonly Conversation[]
  /** How long every call takes, in ms. @default 0 */
  readonly latencyMs?: number
}

/** A share adapter with everything in this page's memory, and the host's side of it. */
export interface MemoryAdapter extends Required<Omit<ShareAdapter, 'runShellUrl'>> {
  /** Adds or replaces a conversation. Open viewers are told. */
  saveConversation(conversation: Conversation): Promise<void>
  /** Removes a conversation; its link ends at once and for good. */
  deleteConversation(conversationId: string): Promise<void>
  /** Gives a resource its bytes. */
  saveResource(conversationId: string, resourceId: string, content: Blob): Promise<void>
}

/**
 * For tests, stories and prototypes: the full contract, nothing kept after a reload.
 *
 * @example
 * const adapter = createMemoryAdapter({ conversations: [conversation] })
 */
export function createMemoryAdapter({
  conversations = [],
  latencyMs = 0,
}: MemoryAdapterOptions = {}): MemoryAdapter {
  const stored = new Map(conversations.map((each) => [each.id, each]))
  const shares = new Map<string, Share>()
  const resources = new Map<string, Blob>()
  const listeners = new Listeners()

  function findActive(shareId: string): Share | undefined {
    const share = [...shares.values()].find((each) => each.id === shareId)
    return share?.status === 'active' && stored.has(share.conversationId) ? share : undefined
  }

  function activeShare(shareId: string): Share {
    const share = findActive(shareId)
    if (!share) throw notPublic()
    return share
  }

  function known(conversationId: string): Conversation {
    const conversation = stored.get(conversationId)
    if (!conversation) throw new ShareError('not_found', 'There is no such conversation.')
    return conversation
  }

  function keep(share: Share): Share {
    shares.set(share.conversationId, share)
    return share
  }

  /** Every call waits its turn, then runs in one step: nothing can come between read and write. */
  async function call<T>({ signal }: CallOptions, run: () => T): Promise<T> {
    await wait(latencyMs, signal)
    return run()
  }

  return {
    getShare: (id, options = {}) => call(options, () => shares.get(id) ?? null),

    createShare: (id, options = {}) =>
      call(options, () => {
        known(id)
        return keep(created(shares.get(id) ?? null, id, options, { now: new Date() }))
      }),

    stopShare: (id, options = {}) =>
      call(options, () => {
        const share = keep(stopped(shares.get(id) ?? null))
        listeners.emit(share.id, { type: 'stopped' })
        return share
      }),

    resetShare: (id, options = {}) =>
      call(options, () => {
        const before = shares.get(id) ?? null
        const share = keep(reset(before, { now: new Date() }))
        if (before) listeners.emit(before.id, { type: 'stopped' })
        return share
      }),

    listShares: (options = {}) =>
      call(options, () =>
        [...shares.values()].toSorted((a, b) => b.activeSince.localeCompare(a.activeSince)),
      ),

    getShareSummary: (id, options = {}) => call(options, () => summarizeConversation(known(id))),

    getSharedConversation: (shareId, options = {}) =>
      call(options, () => {
        const share = activeShare(shareId)
        return publicConversation(stored.get(share.conversationId), shareId)
      }),

    getResource: (shareId, resourceId, options = {}) =>
      call(options, () => {
        const share = activeShare(shareId)
        const content = resources.get(resourceKey(share.conversationId, resourceId))
        if (!content) throw notPublic()
        return content
      }),

    subscribe(shareId, listener) {
      const unsubscribe = listeners.add(shareId, listener)
      listeners.emit(shareId, { type: findActive(shareId) ? 'connected' : 'stopped' })
      return unsubscribe
    },

    async saveConversation(conversation) {
      stored.set(conversation.id, conversation)
      const share = shares.get(conversation.id)
      if (share?.status === 'active') listeners.emit(share.id, { type: 'changed' })
    },

    async deleteConversation(conversationId) {
      stored.delete(conversationId)
      const share = shares.get(conversationId)
      shares.delete(conversationId)
      if (share) listeners.emit(share.id, { type: 'stopped' })
    },

    async saveResource(conversationId, resourceId, content) {
      resources.set(resourceKey(conversationId, resourceId), content)
    },
  }
}

function resourceKey(conversationId: string, resourceId: string): string {
  return JSON.stringify([conversationId, resourceId])
}

async function wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted()
  if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms))
  signal?.throwIfAborted()
}
