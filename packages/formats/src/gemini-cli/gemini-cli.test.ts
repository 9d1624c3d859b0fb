import { expect, test } from 'vitest'
import { readConversation } from '../read-conversation.ts'
import { expectSound, partsOf, recorded, tally } from '../reading/recorded.fixture.ts'
import { fromGeminiCli } from './index.ts'

test('recorded: one prompt, one turn, its thoughts and calls', () => {
  const { conversation, format, issues } = readConversation(
    recorded('gemini-cli-session/entire-ab-2b9748b105-0.json'),
  )
  expectSound(conversation)
  expect([format, issues]).toEqual(['gemini-cli', []])
  expect(conversation.messages.map(({ role, model }) => [role, model])).toEqual([
    ['user', undefined],
    ['assistant', 'gemini-2.5-flash'],
  ])
  expect(tally(conversation)).toEqual({ text: 11, reasoning: 15, 'tool done': 9 })
  expect(partsOf(conversation, 'tool')[1]).toMatchObject({
    toolName: 'run_shell_command',
    title: 'Verify the creation of docs/blue.md and display its details.',
    startedAt: '2026-01-15T20:51:59.064Z',
  })
  expect(JSON.stringify(conversation)).not.toContain('update available')
})

test('refused and failed calls, and the program’s own errors', () => {
  const call = (name: string, status: string) => ({
    id: name,
    name,
    args: {},
    status,
    result: [{ functionResponse: { response: { error: 'No' } } }],
  })
  const { conversation } = fromGeminiCli({
    messages: [
      { type: 'user', content: [{ text: 'Hi' }] },
      {
        type: 'gemini',
        content: '',
        toolCalls: [call('a', 'cancelled'), call('b', 'error'), call('c', 'executing')],
      },
      { type: 'error', content: 'Quota' },
    ],
  })
  expectSound(conversation)
  expect(partsOf(conversation, 'tool').map(({ status }) => status)).toEqual([
    'denied',
    'error',
    'abandoned',
  ])
  expect(conversation.messages[1]).toMatchObject({ status: 'error' })
})
