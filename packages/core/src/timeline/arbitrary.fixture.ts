import * as fc from 'fast-check'
import type { Conversation, Message, Part } from '../model/conversation.ts'
import { at } from './conversation.fixture.ts'

const stamp = fc.option(
  fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: -60, max: 4000 }).map(at) },
    fc.constantFrom('not a date', '1970-01-21T10:00:00.000Z', '9999-12-31T23:59:59.999Z'),
  ),
  { nil: undefined },
)

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    'Plain words, then **bold** and `code`.',
    '| a | b |\n|---|---|\n| 1 | 2 |\n',
    '```py\nprint(1)\n```\n',
    '[link](https://example.com/a_b) ![alt](x.png)',
    '\u{1F468}\u200D\u{1F469}\u200D\u{1F467} \u{1F1E9}\u{1F1EA} e\u0301\u0301',
    '- one\n- [x] two\n## Three\n',
  ),
)

const text = fc.array(words, { maxLength: 6 }).map((all) => all.join(' '))

const recording = fc.option(
  fc.array(fc.tuple(fc.integer({ min: -5, max: 90_000 }), fc.integer({ min: -1, max: 300 })), {
    maxLength: 8,
  }),
  { nil: undefined },
)

const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({
    type: fc.constantFrom('text' as const, 'reasoning' as const),
    text,
    startedAt: stamp,
    endedAt: stamp,
    recording,
  }),
  fc.record({
    type: fc.constant('tool' as const),
    toolCallId: fc.uuid(),
    toolName: fc.constant('bash'),
    status: fc.constantFrom(
      'done' as const,
      'error' as const,
      'abandoned' as const,
      'running' as const,
    ),
    output: fc.constantFrom(
      undefined,
      [{ type: 'text' as const, text: 'ok' }],
      [{ type: 'resource' as const, resourceId: 'r1' }],
    ),
    startedAt: stamp,
    endedAt: stamp,
  }),
  fc.constantFrom<Part>(
    { type: 'resource', resourceId: 'r2' },
    { type: 'source', url: 'https://example.com' },
    { type: 'error', message: 'failed' },
    { type: 'unknown', originalType: 'x' },
  ),
)

const message: fc.Arbitrary<Omit<Message, 'id'>> = fc.record({
  role: fc.constantFrom('user' as const, 'assistant' as const),
  status: fc.constantFrom('complete' as const, 'stopped' as const, 'error' as const),
  createdAt: stamp,
  parts: fc.array(part, { maxLength: 6 }),
})

/** Any conversation, with stamps that lie, texts that break and tools that overlap. */
export const anyConversation: fc.Arbitrary<Conversation> = fc
  .array(message, { maxLength: 8 })
  .map((messages) => ({
    version: 1,
    id: 'share',
    title: 'Any',
    messages: messages.map((each, index) => ({ ...each, id: `m${index}` })),
    resources: [],
    status: 'complete',
  }))

export const anyPacing = fc.constantFrom(
  {},
  { preset: 'brisk' as const },
  { preset: 'recorded' as const },
  { targetDurationMs: 20_000 },
)
