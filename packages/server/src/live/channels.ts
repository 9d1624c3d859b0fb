import type { Channel } from './live-member.ts'

/** The open channels, by link and by conversation. A reset leaves a conversation with two for a moment. */
export interface Channels {
  get(shareId: string): Channel | undefined
  add(channel: Channel): void
  remove(channel: Channel): void
  ofConversation(conversationId: string): readonly Channel[]
  all(): readonly Channel[]
  readonly size: number
}

export function createChannels(): Channels {
  const byShare = new Map<string, Channel>()
  const byConversation = new Map<string, Set<Channel>>()

  return {
    get: (shareId) => byShare.get(shareId),
    add: (channel) => {
      byShare.set(channel.shareId, channel)
      const others = byConversation.get(channel.conversationId) ?? new Set()
      byConversation.set(channel.conversationId, others.add(channel))
    },
    remove: (channel) => {
      if (byShare.get(channel.shareId) === channel) byShare.delete(channel.shareId)
      const others = byConversation.get(channel.conversationId)
      others?.delete(channel)
      if (others?.size === 0) byConversation.delete(channel.conversationId)
    },
    ofConversation: (conversationId) => [...(byConversation.get(conversationId) ?? [])],
    all: () => [...byShare.values()],
    get size() {
      return byShare.size
    },
  }
}
