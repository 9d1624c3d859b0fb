import type { ShareSummary } from '../adapter/share-adapter.ts'
import type { Conversation } from './conversation.ts'
import { parseConversation } from './validate-conversation.ts'

/**
 * The conversation as the public may see it: rebuilt from the model's fields alone, under the
 * share id instead of the host's own.
 *
 * @throws ShareError `invalid_conversation` when the host's data is not a conversation
 */
export function publicConversation(conversation: unknown, shareId: string): Conversation {
  return { ...parseConversation(conversation), id: shareId }
}

/** What a link to this conversation would show. */
export function summarizeConversation(conversation: Conversation): ShareSummary {
  return { messages: conversation.messages.length, resources: conversation.resources.length }
}
