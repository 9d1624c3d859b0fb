import { expect, test } from 'vitest'
import { readConversation } from '../read-conversation.ts'
import { expectSound, partsOf, recorded, tally } from '../reading/recorded.fixture.ts'
import { fromTanStackAI } from './index.ts'

test.each([['db-gold-messages-1'], ['db-gold-messages-3']])('recorded: %s', (name) => {
  const { conversation, format, issues } = readConversation(recorded(`tanstack-ai/${name}.json`))
  expectSound(conversation)
  expect([format, issues]).toEqual(['tanstack-ai', []])
  expect(tally(conversation)).toEqual({ text: 4, 'tool done': 2 })
  expect(
    partsOf(conversation, 'tool').map(({ toolName, output }) => [toolName, output?.length]),
  ).toEqual([
    ['getSchemaInfo', 1],
    ['execute_typescript', 1],
  ])
})

test('thoughts, refusals, failures, media and parts nobody knows', () => {
  const call = (id: string, rest: object = {}) => ({
    type: 'tool-call',
    id,
    name: 'x',
    arguments: '{"a":1}',
    ...rest,
  })
  const { conversation } = fromTanStackAI([
    { role: 'system', parts: [{ type: 'text', content: 'secret' }] },
    {
      role: 'assistant',
      parts: [
        { type: 'thinking', content: 'Hm' },
        call('a', { approval: { approved: false } }),
        call('b'),
        { type: 'tool-result', toolCallId: 'b', content: '', state: 'error', error: 'No' },
        call('c'),
        { type: 'image', source: { type: 'data', value: 'aGk=', mimeType: 'image/png' } },
        { type: 'hologram' },
      ],
    },
  ])
  expectSound(conversation)
  expect(partsOf(conversation, 'tool').map(({ status }) => status)).toEqual([
    'denied',
    'error',
    'abandoned',
  ])
  expect(tally(conversation)).toMatchObject({ reasoning: 1, resource: 1, unknown: 1 })
  expect(JSON.stringify(conversation)).not.toContain('secret')
})
