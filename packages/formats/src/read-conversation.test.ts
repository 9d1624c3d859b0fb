import { describe, expect, test } from 'vitest'
import { readConversation } from './index.ts'
import { expectSound, recorded } from './reading/recorded.fixture.ts'

describe('the format is found out', () => {
  test.each([
    ['ai-sdk/v5/openai-mcp-tool.1.uimessage.json', 'ai-sdk'],
    ['ai-sdk/v7/anthropic-web-search-tool.1.uimessage.json', 'ai-sdk'],
    ['langgraph/deerflow-b83fbb2a-thread.json', 'langgraph'],
    ['claude-code/edge_cases.jsonl', 'claude-code'],
    ['claude-code/todowrite_examples.jsonl', 'claude-code'],
  ])('%s is %s', (name, format) => {
    const result = readConversation(recorded(name))
    expect(result.format).toBe(format)
    expectSound(result.conversation)
  })

  const own = {
    version: 1,
    id: 'c',
    title: 'T',
    messages: [
      { id: 'm', role: 'user', parts: [{ type: 'text', text: 'Hi' }], status: 'complete' },
    ],
    resources: [],
    status: 'complete',
  }

  test.each<[string, unknown, string]>([
    ['our own model', own, 'playthread'],
    ['UI messages', [{ id: 'a', role: 'user', parts: [{ type: 'text', text: 'Hi' }] }], 'ai-sdk'],
    ['v4 messages', { messages: [{ role: 'user', content: 'Hi' }] }, 'ai-sdk'],
    ['an empty chat', { id: 'x', messages: [] }, 'ai-sdk'],
    ['LangChain messages', [{ type: 'human', content: 'Hi' }], 'langgraph'],
    ['values alone', { messages: [{ type: 'human', content: 'Hi' }], artifacts: [] }, 'langgraph'],
    ['an empty thread', { values: { messages: [] } }, 'langgraph'],
    [
      'messages of a chat API with tools',
      [
        { role: 'user', content: 'Hi' },
        { role: 'assistant', content: null, tool_calls: [{ id: 'a', function: { name: 'x' } }] },
        { role: 'tool', tool_call_id: 'a', content: 'ok' },
      ].slice(1),
      'langgraph',
    ],
    [
      'a parsed session',
      [{ type: 'user', message: { role: 'user', content: 'Hi' } }],
      'claude-code',
    ],
    ['a session of one line', { type: 'user', message: { content: 'Hi' } }, 'claude-code'],
  ])('%s, parsed or as text', (_name, input, format) => {
    for (const each of [input, JSON.stringify(input), `\n ${JSON.stringify(input, null, 2)}`]) {
      const result = readConversation(each)
      expect(result.format).toBe(format)
      expectSound(result.conversation)
    }
  })
})

test('options reach the reader', () => {
  const input = { values: { messages: [{ type: 'human', content: 'Hi' }], artifacts: ['/a.txt'] } }
  const { conversation } = readConversation(input, {
    id: 'mine',
    title: 'Mine',
    readArtifact: () => ({ data: 'text' }),
  })
  expect(conversation).toMatchObject({ id: 'mine', title: 'Mine', resources: [{ data: 'text' }] })
})

test.each([
  [undefined],
  [null],
  [7],
  [''],
  ['hello'],
  ['{"messages": 3}'],
  [[]],
  [{}],
  [[{ type: 'begin' }, { type: 'delta', delta: 'a' }]],
  [{ mapping: {} }],
])('%j is refused, naming what was looked for', (input) => {
  expect(() => readConversation(input)).toThrow(
    expect.objectContaining({
      name: 'ShareError',
      code: 'invalid_conversation',
      message: expect.stringMatching(/AI SDK.*LangGraph.*Claude Code.*Playthread/),
      issues: [expect.objectContaining({ message: 'no known transcript format' })],
    }),
  )
})
