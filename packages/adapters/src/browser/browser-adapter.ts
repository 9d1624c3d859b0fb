import {
  publicConversation,
  parseConversation,
  ShareError,
  summarizeConversation,
  type CallOptions,
  type Conversation,
  type ShareAdapter,
} from '@playthread/core'
import { created, notPublic, reset, stopped } from '../record/share-record.ts'
import { openDatabase, type Database } from './database.ts'
import { createLiveChannel } from './live-channel.ts'
import { change, readActive } from './transactions.ts'

export interface BrowserAdapterOptions {
  /** The IndexedDB database and BroadcastChannel to use. @default 'playthread' */
  readonly name?: string
}

/** A share adapter that keeps everything in this browser, and the host's side of it. */
export interface BrowserAdapter extends Required<Omit<ShareAdapter, 'runShellUrl'>> {
  /** Adds or replaces a conversation. Open viewers, in any tab, are told. */
  saveConversation(conversation: Conversation): Promise<void>
  /** Removes a conversation with its link and files; open viewers are told. */
  deleteConversation(conversationId: string): Promise<void>
  /** Gives a resource its bytes. */
  saveResource(conversationId: string, resourceId: string, content: Blob): Promise<void>
  /** Lets go of the database and the channel. */
  close(): Promise<void>
}

/**
 * Sharing with no server at all: links work in every tab of this browser, and nowhere else.
 * For demos, offline apps and local tools.
 *
 * Every change is one IndexedDB transaction, so tabs never overwrite each other.
 *
 * @example
 * const adapter = createBrowserAdapter()
 * await adapter.saveConversation(conversation) // after each change
 */
export function createBrowserAdapter({
  name = 'playthread',
}: BrowserAdapterOptions = {}): BrowserAdapter {
  const live = createLiveChannel(name)
  let opening: Promise<Database> | undefined

  function open(): Promise<Database> {
    opening ??= openDatabase(name, () => {
      opening = undefined
    }).catch((cause: unknown) => {
      opening = undefined
      throw new ShareError(
        'unavailable',
        'This browser refused to open its database (private mode, no space left, or blocked by another tab), so shares cannot be read or kept. Free space or leave private mode, then try again.',
        { cause },
      )
    })
    return opening
  }

  async function call<T>(
    { signal }: CallOptions,
    run: (database: Database) => Promise<T>,
  ): Promise<T> {
    signal?.throwIfAborted()
    const result = await run(await open())
    signal?.throwIfAborted()
    return result
  }

  return {
    getShare: (id, options = {}) =>
      call(options, async (database) => (await database.get('shares', id)) ?? null),

    createShare: (id, options = {}) =>
      call(options, async (database) => {
        const step = { now: new Date() }
        return (await change(database, id, (record) => created(record, id, options, step))).share
      }),

    stopShare: (id, options = {}) =>
      call(options, async (database) => {
        const { share } = await change(database, id, stopped)
        live.announce(share.id, 'stopped')
        return share
      }),

    resetShare: (id, options = {}) =>
      call(options, async (database) => {
        const step = { now: new Date() }
        const { before, share } = await change(database, id, (record) => reset(record, step))
        if (before) live.announce(before.id, 'stopped')
        return share
      }),

    listShares: (options = {}) =>
      call(options, async (database) =>
        (await database.getAll('shares')).toSorted((a, b) =>
          b.activeSince.localeCompare(a.activeSince),
        ),
      ),

    getShareSummary: (id, options = {}) =>
      call(options, async (database) => {
        const stored = await database.get('conversations', id)
        if (!stored) throw new ShareError('not_found', 'There is no such conversation.')
        return summarizeConversation(parseConversation(stored.conversation))
      }),

    getSharedConversation: (shareId, options = {}) =>
      call(options, async (database) =>
        publicConversation((await readActive(database, shareId)).conversation, shareId),
      ),

    getResource: (shareId, resourceId, options = {}) =>
      call(options, async (database) => {
        const { share } = await readActive(database, shareId)
        const stored = await database.get('resources', [share.conversationId, resourceId])
        if (!stored) throw notPublic()
        return stored.content
      }),

    subscribe(shareId, listener) {
      const unsubscribe = live.listen(shareId, listener)
      void call({}, (database) => readActive(database, shareId)).then(
        () => live.tell(shareId, { type: 'connected' }),
        (error: unknown) =>
          live.tell(shareId, {
            type:
              error instanceof ShareError && error.code === 'not_found'
                ? 'stopped'
                : 'disconnected',
          }),
      )
      return unsubscribe
    },

    async saveConversation(conversation) {
      const database = await open()
      await database.put('conversations', { id: conversation.id, conversation })
      const share = await database.get('shares', conversation.id)
      if (share?.status === 'active') live.announce(share.id, 'changed')
    },

    async deleteConversation(conversationId) {
      const database = await open()
      const transaction = database.transaction(
        ['conversations', 'shares', 'resources'],
        'readwrite',
      )
      const share = await transaction.objectStore('shares').get(conversationId)
      await transaction.objectStore('conversations').delete(conversationId)
      await transaction.objectStore('shares').delete(conversationId)
      const all = IDBKeyRange.bound([conversationId], [conversationId, []])
      await transaction.objectStore('resources').delete(all)
      await transaction.done
      if (share) live.announce(share.id, 'stopped')
    },

    async saveResource(conversationId, resourceId, content) {
      const database = await open()
      await database.put('resources', { conversationId, resourceId, content })
    },

    async close() {
      live.close()
      const database = await opening?.catch(() => undefined)
      database?.close()
    },
  }
}
