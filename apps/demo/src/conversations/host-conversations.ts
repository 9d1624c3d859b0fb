import type { Conversation } from '@playthread/core'

/** What the sidebar shows of a conversation. */
export interface ConversationEntry {
  readonly id: string
  readonly title: string
  /** ISO 8601. */
  readonly updatedAt: string
}

/** The host app's own conversations. Playthread never sees this: it is what a host has anyway. */
export interface HostConversations {
  list(): Promise<readonly ConversationEntry[]>
  read(id: string): Promise<Conversation | null>
  create(): Promise<ConversationEntry>
  /** Adds the user's message; the assistant's answer then arrives through `subscribe`. */
  send(id: string, text: string): Promise<void>
  /** Called with the conversation after each change, until unsubscribed. */
  subscribe(id: string, listener: (conversation: Conversation) => void): () => void
  /** Where the owner reads a resource's bytes. */
  resourceUrl(id: string, resourceId: string): string
}
