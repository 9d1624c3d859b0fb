import type { Conversation, Message } from '@playthread/core'
import type { FlatMessage, FlatTool } from './contender.ts'

export function flatMessages(conversation: Conversation): FlatMessage[] {
  return conversation.messages.map((message) => ({
    id: message.id,
    role: message.role,
    text: message.parts.map((part) => (part.type === 'text' ? part.text : '')).join(''),
    tools: flatTools(message),
  }))
}

function flatTools({ parts }: Message): FlatTool[] {
  return parts.flatMap((part) => {
    if (part.type !== 'tool') return []
    const text = part.output?.map((each) => (each.type === 'text' ? each.text : '')).join('') ?? ''
    const args: Record<string, string | number> = {}
    for (const [key, value] of Object.entries(part.input ?? {})) {
      if (typeof value === 'string' || typeof value === 'number') args[key] = value
    }
    return [{ id: part.toolCallId, name: part.toolName, status: part.status, args, result: text }]
  })
}
