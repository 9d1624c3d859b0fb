import type { ConversationStore } from './conversation-store.ts'
import type { LoadedConversation } from '../data/load-conversations.ts'

/** Fills an empty store with the demo's conversations. What is there already is left alone. */
export function seed(store: ConversationStore, loaded: readonly LoadedConversation[]): void {
  const known = new Set(store.list().map((entry) => entry.id))
  for (const { conversation } of loaded) if (!known.has(conversation.id)) store.save(conversation)
}
