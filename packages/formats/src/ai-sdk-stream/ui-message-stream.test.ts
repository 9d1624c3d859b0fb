import { expect, test } from 'vitest'
import { fromUIMessages } from '../ai-sdk/index.ts'
import { readConversation } from '../read-conversation.ts'
import { expectSound, partsOf, recorded, tally, textsOf } from '../reading/recorded.fixture.ts'
import { fromUIMessageStream } from './index.ts'

test.each([
  ['v5/anthropic-web-search-tool.1', { 'tool done': 1, source: 10, text: 1 }],
  ['v6/anthropic-web-search-tool.1', { 'tool done': 1, source: 10, text: 1 }],
  ['v7/anthropic-web-search-tool.1', { 'tool done': 1, source: 10, text: 1 }],
  ['v7/openai-reasoning-encrypted-content.1', { reasoning: 1, 'tool abandoned': 3, text: 1 }],
])('%s: the stream says what the message it became says', (name, counts) => {
  const { conversation, format } = readConversation(recorded(`ai-sdk-stream/${name}.sse`))
  expectSound(conversation)
  expect(format).toBe('ai-sdk-stream')
  expect(tally(conversation)).toEqual(counts)
  const message: unknown = JSON.parse(recorded(`ai-sdk/${name}.uimessage.json`))
  const became = fromUIMessages(message).conversation
  expect(textsOf(conversation, 'assistant')).toEqual(textsOf(became, 'assistant'))
})

test.each([
  ['langgraph-hitl-request-1', { reasoning: 1, 'tool abandoned': 1 }],
  ['react-agent-tool-calling', { reasoning: 1, 'tool done': 2, text: 1 }],
])('%s, as a list of chunks', (name, counts) => {
  const { conversation } = readConversation(recorded(`ai-sdk-stream/${name}.json`))
  expectSound(conversation)
  expect(tally(conversation)).toEqual(counts)
})

const read = (...chunks: object[]) => {
  const reading = fromUIMessageStream(chunks)
  expectSound(reading.conversation)
  return reading.conversation
}

test('a recorded stream replays as it came', () => {
  const at = (ms: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, 0, ms)).toISOString()
  const conversation = read(
    { at: at(0), chunk: { type: 'start', messageId: 'm' } },
    { at: at(5), chunk: { type: 'text-start', id: '1' } },
    { at: at(15), chunk: { type: 'text-delta', id: '1', delta: 'Hel' } },
    { at: at(45), chunk: { type: 'text-delta', id: '1', delta: 'lo' } },
    { at: at(50), chunk: { type: 'text-end', id: '1' } },
    { at: at(60), chunk: { type: 'finish' } },
  )
  expect(conversation.messages[0]).toMatchObject({ id: 'm', status: 'complete', createdAt: at(0) })
  expect(partsOf(conversation, 'text')).toEqual([
    {
      type: 'text',
      text: 'Hello',
      startedAt: at(5),
      endedAt: at(50),
      recording: [
        [10, 3],
        [40, 5],
      ],
    },
  ])
})

test.each([
  [[{ type: 'finish' }], 'complete'],
  [[{ type: 'abort' }], 'stopped'],
  [[], 'stopped'],
  [[{ type: 'error', errorText: 'Broken' }], 'error'],
])('a stream that ends with %j', (ending, status) => {
  const conversation = read({ type: 'text-delta', id: '1', delta: 'Half' }, ...ending)
  expect(conversation.messages[0]?.status).toBe(status)
})

test('data parts are replaced by id, passing ones are not kept', () => {
  const conversation = read(
    { type: 'data-weather', id: 'w', data: { t: 1 } },
    { type: 'data-notice', transient: true, data: 'gone' },
    { type: 'data-weather', id: 'w', data: { t: 2 } },
  )
  expect(partsOf(conversation, 'data')).toEqual([{ type: 'data', name: 'weather', data: { t: 2 } }])
})
