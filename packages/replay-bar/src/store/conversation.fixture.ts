import type { Conversation, Message } from '@playthread/core'

/** Turns of a question, a tool call and an answer, without any timing. */
export function conversationOf(turns: number, overrides: Partial<Conversation> = {}): Conversation {
  const messages: Message[] = []
  for (let turn = 1; turn <= turns; turn += 1) {
    messages.push({
      id: `u${turn}`,
      role: 'user',
      status: 'complete',
      parts: [{ type: 'text', text: `Question number ${turn}, please?` }],
    })
    messages.push({
      id: `a${turn}`,
      role: 'assistant',
      status: 'complete',
      parts: [
        {
          type: 'tool',
          toolCallId: `t${turn}`,
          toolName: 'search',
          status: 'done',
          output: [{ type: 'text', text: 'found' }],
        },
        { type: 'text', text: `Answer ${turn}: `.padEnd(400, 'words and more words ') },
      ],
    })
  }
  return {
    version: 1,
    id: 'c',
    title: 'Fixture',
    status: 'complete',
    resources: [],
    messages,
    ...overrides,
  }
}
