import { field, textField, type UnknownRecord } from '../reading/record.ts'

/** An AG-UI message under the names of the Chat Completions API, whose shape it has. */
export function chatMessage(message: UnknownRecord): UnknownRecord {
  if (textField(message, 'role') === 'reasoning') {
    return {
      id: field(message, 'id'),
      role: 'assistant',
      reasoning_content: field(message, 'content'),
    }
  }
  return {
    id: field(message, 'id'),
    role: field(message, 'role'),
    content: field(message, 'content') ?? field(message, 'error'),
    tool_calls: field(message, 'toolCalls'),
    tool_call_id: field(message, 'toolCallId'),
  }
}
