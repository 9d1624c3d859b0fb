import type { Conversation, Message, Part } from '../model/conversation.ts'

/** A conversation of these messages, for tests. */
export function conversationOf(
  messages: readonly Message[],
  rest: Partial<Conversation> = {},
): Conversation {
  return {
    version: 1,
    id: 'share',
    title: 'Test',
    messages,
    resources: [],
    status: 'complete',
    ...rest,
  }
}

export function user(id: string, asked: string, rest: Partial<Message> = {}): Message {
  return { id, role: 'user', status: 'complete', parts: [{ type: 'text', text: asked }], ...rest }
}

export function assistant(
  id: string,
  parts: readonly Part[],
  rest: Partial<Message> = {},
): Message {
  return { id, role: 'assistant', status: 'complete', parts, ...rest }
}

export function text(value: string, rest: object = {}): Part {
  return { type: 'text', text: value, ...rest }
}

export function tool(id: string, rest: object = {}): Part {
  return {
    type: 'tool',
    toolCallId: id,
    toolName: 'bash',
    status: 'done',
    output: [{ type: 'text', text: 'ok' }],
    ...rest,
  }
}

/** ISO text of a moment `seconds` after the fixture's beginning. */
export function at(seconds: number): string {
  return new Date(Date.UTC(2026, 0, 24, 16) + seconds * 1000).toISOString()
}
