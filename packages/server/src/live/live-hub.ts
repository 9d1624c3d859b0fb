import { createChannels } from './channels.ts'
import { createChannel, type Channel, type LiveMember } from './live-member.ts'

export interface LiveHubOptions {
  /** Which of these links are public. Asks the store, every time. */
  readonly filterActive: (shareIds: readonly string[]) => Promise<ReadonlySet<string>>
  /** The revision of the public conversation; `null` when there is none any more. */
  readonly loadRevision: (conversationId: string, shareId: string) => Promise<string | null>
  readonly heartbeatMs: number
  readonly recheckMs: number
  readonly changeIntervalMs: number
  readonly onError: (operation: string, error: unknown, channel: Channel) => void
}

export interface LiveHub {
  /** Adds a member until the returned function is called or the link stops. */
  join(shareId: string, conversationId: string, member: LiveMember): () => void
  /** Looks at the conversation now. Its revision, or `undefined` where it cannot be read. */
  look(shareId: string): Promise<string | undefined>
  /** Something about the conversation changed. Resolves once stopped links are closed. */
  refresh(conversationId: string): Promise<void>
  /** Anything may have changed. */
  refreshAll(): Promise<void>
  close(): void
}

/** How many links one question to the store names. */
const batchSize = 500

/**
 * Keeps open streams honest. Whatever it is told, it acts on what the store says: before every
 * event, after every notification, and every few seconds in case none arrives.
 */
export function createLiveHub(options: LiveHubOptions): LiveHub {
  const channels = createChannels()
  const timers: ReturnType<typeof setInterval>[] = []

  function join(shareId: string, conversationId: string, member: LiveMember): () => void {
    const channel = channels.get(shareId) ?? createChannel(shareId, conversationId)
    channels.add(channel)
    channel.members.add(member)
    startTimers()
    return () => {
      channel.members.delete(member)
      if (channel.members.size === 0) forget(channel)
    }
  }

  function forget(channel: Channel): void {
    channel.ended = true
    clearTimeout(channel.timer)
    channels.remove(channel)
    if (channels.size === 0) for (const timer of timers.splice(0)) clearInterval(timer)
  }

  function end(channel: Channel, how: 'stopped' | 'cut'): void {
    forget(channel)
    for (const member of channel.members) member[how]()
    channel.members.clear()
  }

  /** Those that are public; the others end. Where nobody can say, none counts as public. */
  async function verify(asked: readonly Channel[]): Promise<readonly Channel[]> {
    for (const channel of asked) channel.unprovenSinceMs ??= performance.now()
    try {
      const active = await options.filterActive(asked.map((channel) => channel.shareId))
      return asked.filter((channel) => {
        channel.unprovenSinceMs = undefined
        if (!active.has(channel.shareId) && !channel.ended) end(channel, 'stopped')
        return !channel.ended
      })
    } catch (error) {
      for (const channel of asked.slice(0, 1)) options.onError('check open links', error, channel)
      return []
    }
  }

  async function recheck(): Promise<void> {
    const latest = performance.now() - 0.9 * options.recheckMs
    for (const channel of channels.all()) {
      // Nothing says that the link is still public, so nobody stays on the strength of it.
      if ((channel.unprovenSinceMs ?? Infinity) < latest) end(channel, 'cut')
    }
    await verifyAll(channels.all())
  }

  /** Looks where a look is wanted, once the link is proven; a wish outlives a failure to prove it. */
  async function verifyAll(all: readonly Channel[]): Promise<void> {
    for (let start = 0; start < all.length; start += batchSize) {
      const proven = await verify(all.slice(start, start + batchSize))
      for (const channel of proven) if (channel.isDirty) lookSoon(channel)
    }
  }

  async function lookAt(wanted: readonly Channel[]): Promise<void> {
    for (const channel of wanted) channel.isDirty = true
    await verifyAll(wanted)
  }

  async function look(channel: Channel): Promise<void> {
    channel.isDirty = true
    channel.running ??= lookUntilClean(channel)
    await channel.running
  }

  async function lookUntilClean(channel: Channel): Promise<void> {
    try {
      while (channel.isDirty && !channel.ended) {
        channel.isDirty = false
        channel.lookedAtMs = performance.now()
        if (await lookOnce(channel)) continue
        // Whoever checks the link next looks again.
        channel.isDirty = true
        break
      }
    } finally {
      channel.running = undefined
    }
  }

  /** False: it could not be seen, or nobody could say that the link is public. */
  async function lookOnce(channel: Channel): Promise<boolean> {
    const revision = await loadRevision(channel)
    if (channel.ended) return true
    if (revision === null) {
      end(channel, 'stopped')
      return true
    }
    if (revision === undefined) return false
    if (revision === channel.revision) return true
    if ((await verify([channel])).length === 0) return channel.ended
    channel.revision = revision
    for (const member of channel.members) member.changed(revision)
    return true
  }

  async function loadRevision(channel: Channel): Promise<string | null | undefined> {
    try {
      return await options.loadRevision(channel.conversationId, channel.shareId)
    } catch (error) {
      options.onError('read an open conversation', error, channel)
      return undefined
    }
  }

  function lookSoon(channel: Channel): void {
    if (channel.timer !== undefined) return
    const waitMs = channel.lookedAtMs + options.changeIntervalMs - performance.now()
    channel.timer = setTimeout(
      () => {
        channel.timer = undefined
        void look(channel)
      },
      Math.max(0, waitMs),
    )
  }

  function startTimers(): void {
    if (timers.length > 0) return
    timers.push(
      setInterval(() => void recheck(), options.recheckMs),
      setInterval(() => {
        for (const channel of channels.all()) {
          for (const member of channel.members) member.beat()
        }
      }, options.heartbeatMs),
    )
  }

  return {
    join,
    look: async (shareId) => {
      const channel = channels.get(shareId)
      if (channel) await look(channel)
      return channel?.revision
    },
    refresh: async (conversationId) => {
      await lookAt(channels.ofConversation(conversationId))
    },
    refreshAll: async () => {
      await lookAt(channels.all())
    },
    close: () => {
      for (const channel of channels.all()) end(channel, 'cut')
    },
  }
}
