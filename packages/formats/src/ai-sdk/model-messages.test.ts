import { expect, test } from 'vitest'
import { readConversation } from '../read-conversation.ts'
import { expectSound, partsOf, recorded, tally } from '../reading/recorded.fixture.ts'
import { fromModelMessages } from './index.ts'

test.each([['v5'], ['v6'], ['v7']])('recorded, %s', (version) => {
  const name = `ai-sdk-model/${version}/anthropic-web-search-tool.1.modelmessages.json`
  const { conversation, format, issues } = readConversation(recorded(name))
  expectSound(conversation)
  expect([format, issues]).toEqual(['ai-sdk-model', []])
  expect(tally(conversation)).toEqual({ 'tool done': 1, text: 1 })
  expect(JSON.stringify(conversation)).not.toContain('encryptedContent')
})

test('results of every kind', () => {
  const result = (toolCallId: string, output: object) => ({
    type: 'tool-result',
    toolCallId,
    toolName: 'x',
    output,
  })
  const { conversation } = fromModelMessages([
    { role: 'system', content: 'secret' },
    { role: 'user', content: [{ type: 'image', image: 'data:image/webp;base64,aGk=' }] },
    {
      role: 'assistant',
      content: ['a', 'b', 'c', 'd'].map((toolCallId) => ({
        type: 'tool-call',
        toolCallId,
        toolName: 'x',
        input: {},
      })),
    },
    {
      role: 'tool',
      content: [
        result('a', { type: 'json', value: { n: 1 } }),
        result('b', { type: 'error-text', value: 'No' }),
        result('c', { type: 'execution-denied', reason: 'Never' }),
        result('d', {
          type: 'content',
          value: [{ type: 'media', mediaType: 'image/png', data: 'aGk=' }],
        }),
      ],
    },
  ])
  expectSound(conversation)
  expect(partsOf(conversation, 'tool')).toMatchObject([
    { status: 'done', output: [{ type: 'structured', value: { n: 1 } }] },
    { status: 'error', output: [{ type: 'text', text: 'No' }] },
    { status: 'denied', output: [{ type: 'text', text: 'Never' }] },
    { status: 'done', output: [{ type: 'image', mediaType: 'image/png', data: 'aGk=' }] },
  ])
  expect(conversation.resources).toMatchObject([{ mediaType: 'image/webp', data: 'aGk=' }])
  expect(JSON.stringify(conversation)).not.toContain('secret')
})
