import { ShareError, type Conversation } from '@playthread/core'

/**
 * The adapter's answer, if it has the shape of a conversation at all. Adapters validate in full;
 * this keeps a mistaken one from taking the page down.
 *
 * @throws ShareError `invalid_conversation`
 */
export function readConversation(data: Conversation): Conversation {
  // What the type promises is what is checked here.
  const { messages, resources, title }: Partial<Conversation> = data ?? {}
  const sound =
    typeof title === 'string' &&
    Array.isArray(resources) &&
    Array.isArray(messages) &&
    messages.every(({ id, parts }) => typeof id === 'string' && Array.isArray(parts))
  if (sound) return data
  throw new ShareError(
    'invalid_conversation',
    'The adapter answered with something that is not a conversation. Return what parseConversation() returns.',
  )
}
