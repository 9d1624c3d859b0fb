import type { Conversation, Message } from '@playthread/core'

/** The conversation with a message added, or replaced where its id is there already. */
export function withMessage(conversation: Conversation, message: Message): Conversation {
  const index = conversation.messages.findIndex((each) => each.id === message.id)
  const messages =
    index === -1
      ? [...conversation.messages, message]
      : conversation.messages.toSpliced(index, 1, message)
  return {
    ...conversation,
    messages,
    title: conversation.title || titleOf(messages),
    status: message.status === 'streaming' ? 'streaming' : 'complete',
    updatedAt: new Date().toISOString(),
  }
}

export function userMessage(id: string, text: string): Message {
  return {
    id,
    role: 'user',
    createdAt: new Date().toISOString(),
    status: 'complete',
    parts: [{ type: 'text', text }],
  }
}

function titleOf(messages: readonly Message[]): string {
  const text = messages[0]?.parts.find((part) => part.type === 'text')?.text ?? ''
  return text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text
}
