import { createChannel, type Channel, type LiveMember } from './live-member.ts'

export interface LiveHubOptions {
  /** Asks the store, every time. */
  readonly isActive: (shareId: string) => Promise<boolean>
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
  close(): void
}

/**
 * Keeps open streams honest. Whatever it is told, it acts on what the store says: before every
 * event, after every notification, and every few seconds in case none arrives.
 */
export function createLiveHub(options: LiveHubOptions): LiveHub {
  const channels = new Map<string, Channel>()
  const timers: ReturnType<typeof setInterval>[] = []

  function join(shareId: string, conversationId: string, member: LiveMember): () => void {
    const channel = channels.get(shareId) ?? createChannel(shareId, conversationId)
    channels.set(shareId, channel)
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
    if (channels.get(channel.shareId) === channel) channels.delete(channel.shareId)
    if (channels.size === 0) for (const timer of timers.splice(0)) clearInterval(timer)
  }

  function end(channel: Channel, how: 'stopped' | 'cut'): void {
    forget(channel)
    for (const member of channel.members) member[how]()
    channel.members.clear()
  }

  async function verify(channel: Channel): Promise<boolean> {
    try {
      const active = await options.isActive(channel.shareId)
      channel.failures = 0
      if (!active && !channel.ended) end(channel, 'stopped')
      return active && !channel.ended
    } catch (error) {
      options.onError('check an open link', error, channel)
      channel.failures += 1
      // Nothing says that the link is still public, so nobody stays on the strength of it.
      if (channel.failures >= 2 && !channel.ended) end(channel, 'cut')
      return false
    }
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
        await lookOnce(channel)
      }
    } finally {
      channel.running = undefined
    }
  }

  async function lookOnce(channel: Channel): Promise<void> {
    const revision = await loadRevision(channel)
    if (channel.ended) return
    if (revision === null) return end(channel, 'stopped')
    if (revision !== undefined && revision === channel.revision) return
    if (!(await verify(channel))) return
    channel.revision = revision
    for (const member of channel.members) member.changed(revision)
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
      setInterval(() => {
        for (const channel of channels.values()) void verify(channel)
      }, options.recheckMs),
      setInterval(() => {
        for (const channel of channels.values()) {
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
      const affected = [...channels.values()].filter(
        (channel) => channel.conversationId === conversationId,
      )
      await Promise.all(
        affected.map(async (channel) => {
          if (await verify(channel)) lookSoon(channel)
        }),
      )
    },
    close: () => {
      for (const channel of channels.values()) end(channel, 'cut')
    },
  }
}
