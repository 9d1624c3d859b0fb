import type { Conversation } from '@playthread/core'

/** Conversations of a file that holds more than this are shown many at a time. */
const few = 12
const atATime = 100

/** A handful as they are; a collection of hundreds as a few long conversations, nothing left out. */
export function batches(conversations: readonly Conversation[]): readonly Conversation[] {
  if (conversations.length <= few) return conversations
  const found: Conversation[] = []
  for (let start = 0; start < conversations.length; start += atATime) {
    found.push(joined(conversations.slice(start, start + atATime)))
  }
  return found
}

function joined(conversations: readonly Conversation[]): Conversation {
  const [first] = conversations
  return {
    version: 1,
    id: first?.id ?? '',
    title: first?.title ?? '',
    status: 'complete',
    messages: conversations.flatMap(({ messages }, index) =>
      messages.map((message) => ({ ...message, id: `${index}-${message.id}` })),
    ),
    // Ids are made from the conversation's own, so they do not meet.
    resources: conversations.flatMap(({ resources }) => resources),
  }
}
