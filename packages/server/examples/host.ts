// A host app in a nutshell: who is signed in, and what they own.
import type { Conversation } from '@playthread/core'

interface Owned {
  readonly owner: string
  readonly conversation: Conversation
}

const conversations = new Map<string, Owned>()

export async function findConversation(id: string): Promise<Owned | undefined> {
  return conversations.get(id)
}

export function saveConversation(owner: string, conversation: Conversation): void {
  conversations.set(conversation.id, { owner, conversation })
}

/** A real host checks a session; this one takes a cookie's word. */
export async function findUser(request: Request): Promise<string | undefined> {
  return /(?:^|;\s*)user=(\w+)/.exec(request.headers.get('cookie') ?? '')?.[1]
}
