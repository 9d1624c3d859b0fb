import type { Conversation } from '../model/conversation.ts'

/** A small conversation that uses each kind of part. */
export function sampleConversation(
  id: string,
  overrides: Partial<Conversation> = {},
): Conversation {
  return {
    version: 1,
    id,
    title: 'Which planet is the largest?',
    status: 'complete',
    createdAt: '2026-01-24T16:40:00.000Z',
    updatedAt: '2026-01-24T16:42:00.000Z',
    messages: [
      {
        id: 'u1',
        role: 'user',
        status: 'complete',
        parts: [{ type: 'text', text: 'Which planet is the largest?' }],
      },
      {
        id: 'a1',
        role: 'assistant',
        status: 'complete',
        parts: [
          { type: 'reasoning', text: 'Jupiter, by mass and by volume.' },
          {
            type: 'tool',
            toolCallId: 't1',
            toolName: 'lookup',
            status: 'done',
            input: { planet: 'Jupiter' },
            output: [{ type: 'structured', value: { radiusKm: 69911 } }],
          },
          { type: 'text', text: '**Jupiter**, with a mean radius of 69,911 km.' },
          { type: 'source', url: 'https://example.com/jupiter', title: 'Jupiter' },
          { type: 'resource', resourceId: 'r1' },
        ],
      },
    ],
    resources: [{ id: 'r1', kind: 'text', title: 'planets.txt', mediaType: 'text/plain', size: 7 }],
    ...overrides,
  }
}
