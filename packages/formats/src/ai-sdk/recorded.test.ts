import { expect, test } from 'vitest'
import { expectSound, partsOf, recorded, tally, textsOf } from '../reading/recorded.fixture.ts'
import { fromUIMessages } from './index.ts'

function read(name: string) {
  const reading = fromUIMessages(JSON.parse(recorded(`ai-sdk/${name}.uimessage.json`)))
  expectSound(reading.conversation)
  return reading
}

test.each([
  ['v5/anthropic-code-execution-20250825.2', { text: 5, 'tool done': 3 }],
  ['v6/anthropic-code-execution-20250825.2', { text: 5, 'tool done': 3 }],
  ['v7/anthropic-code-execution-20250825.2', { text: 5, 'tool done': 3 }],
  ['v5/anthropic-code-execution-20250825.pptx-skill', { text: 12, 'tool done': 16 }],
  ['v6/anthropic-code-execution-20250825.pptx-skill', { text: 12, 'tool done': 16 }],
  ['v7/anthropic-code-execution-20250825.pptx-skill', { text: 12, 'tool done': 16 }],
  ['v5/anthropic-web-search-tool.1', { text: 2, 'tool done': 1, source: 10 }],
  ['v6/anthropic-web-search-tool.1', { text: 2, 'tool done': 1, source: 10 }],
  ['v7/anthropic-web-search-tool.1', { text: 2, 'tool done': 1, source: 10 }],
  ['v5/openai-code-interpreter-tool.1', { text: 2, 'tool done': 3 }],
  ['v6/openai-code-interpreter-tool.1', { text: 2, 'tool done': 3, resource: 1 }],
  ['v7/openai-code-interpreter-tool.1', { text: 2, 'tool done': 3, resource: 1 }],
  ['v5/openai-mcp-tool.1', { text: 2 }],
  ['v6/openai-mcp-tool.1', { text: 2, 'tool done': 2 }],
  ['v7/openai-mcp-tool.1', { text: 2, 'tool done': 2 }],
  ['v6/openai-mcp-tool-approval.1', { text: 1, 'tool abandoned': 1 }],
  ['v7/openai-mcp-tool-approval.1', { text: 1, 'tool abandoned': 1 }],
  ['v7/openai-reasoning-encrypted-content.1', { text: 2, reasoning: 1, 'tool abandoned': 3 }],
])('%s: every part has its place', (name, counts) => {
  const { conversation, issues } = read(name)
  expect(tally(conversation)).toEqual(counts)
  expect(conversation.messages.map(({ role }) => role)).toEqual(['user', 'assistant'])
  expect(issues).toEqual([])
})

test('an answer that citations cut into 21 pieces is one text again', () => {
  const [, answer] = textsOf(read('v7/anthropic-web-search-tool.1').conversation, 'assistant')
  const text = textsOf(read('v7/anthropic-web-search-tool.1').conversation, 'assistant')[0] ?? ''
  expect(answer).toBeUndefined()
  expect(text).toMatch(/^Based on my search results/)
  expect(text).toContain('\n- Oracle followed with a $15 billion bond raise')
  expect(text.split('\n## ')).toHaveLength(5)
})

test('sources keep their order and titles, and tokens for the provider alone are gone', () => {
  const { conversation } = read('v7/anthropic-web-search-tool.1')
  expect(partsOf(conversation, 'source')[0]).toEqual({
    type: 'source',
    url: 'https://www.crescendo.ai/news/latest-ai-news-and-updates',
    title: 'The Latest AI News and AI Breakthroughs that Matter Most: 2025 | News',
  })
  expect(JSON.stringify(conversation)).not.toContain('encryptedContent')
})

test('encrypted reasoning is dropped, its readable summary stays', () => {
  const { conversation } = read('v7/openai-reasoning-encrypted-content.1')
  expect(partsOf(conversation, 'reasoning').map(({ text }) => text.slice(0, 44))).toEqual([
    '**Calculating step-by-step using calculator*',
  ])
  expect(JSON.stringify(conversation)).not.toMatch(/gAAAA/)
})

test('a message of empty reasoning alone is left out, and said so', () => {
  const { conversation, issues } = read('v5/openai-mcp-tool-approval.1')
  expect(conversation.messages).toHaveLength(1)
  expect(issues).toEqual([
    { path: 'messages[1]', message: 'a message with nothing to show was left out' },
  ])
})

test('a dynamic tool has its name, input and structured output', () => {
  const [call] = partsOf(read('v7/openai-mcp-tool.1').conversation, 'tool')
  expect(call).toMatchObject({
    toolName: 'mcp.web_search_exa',
    input: { numResults: 5 },
    output: [{ type: 'structured', value: { type: 'call', serverLabel: 'dmcp' } }],
  })
})

test('a cited document is a resource without bytes, under its own name', () => {
  const { resources } = read('v7/openai-code-interpreter-tool.1').conversation
  expect(resources).toEqual([
    {
      id: expect.stringMatching(/^r_/),
      kind: 'table',
      title: 'roll2dice_sums_10000.csv',
      mediaType: 'text/plain',
    },
  ])
})
