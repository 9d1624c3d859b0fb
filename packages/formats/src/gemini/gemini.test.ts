import { expect, test } from 'vitest'
import { readConversation } from '../read-conversation.ts'
import { expectSound, partsOf, recorded, tally, textsOf } from '../reading/recorded.fixture.ts'
import { fromGemini } from './index.ts'

test('recorded: thoughts are told from words, signatures and instructions stay private', () => {
  const { conversation } = readConversation(recorded('gemini/test_google_model_thinking_part.json'))
  expectSound(conversation)
  expect(tally(conversation)).toEqual({ text: 4, reasoning: 2 })
  expect(conversation.messages[1]).toMatchObject({ model: 'gemini-3-pro-preview' })
  expect(JSON.stringify(conversation)).not.toMatch(/thoughtSignature|EqoeCqce|helpful assistant/)
})

test('recorded: an agents’ session, its calls paired by name and its times', () => {
  const { conversation, format, issues } = readConversation(
    recorded('gemini/adk-flow_complex_spark.json'),
  )
  expectSound(conversation)
  expect([format, issues]).toEqual(['gemini', []])
  expect(conversation).toMatchObject({
    id: '683bcc98-7359-4b65-9cdb-307f85ae62c0',
    updatedAt: '2024-12-15T19:51:31.453Z',
  })
  expect(partsOf(conversation, 'tool').map(({ toolName, status }) => [toolName, status])).toEqual([
    ['transfer_to_other_agent', 'done'],
    ['transfer_to_other_agent', 'done'],
  ])
})

function read(input: unknown) {
  const reading = fromGemini(input)
  expectSound(reading.conversation)
  return reading.conversation
}

test('chunks of a stream are joined, with their sources and their end', () => {
  const chunk = (parts: object[], rest: object = {}) => ({
    candidates: [{ content: { role: 'model', parts }, ...rest }],
  })
  const conversation = read([
    chunk([{ text: 'Hm', thought: true }]),
    chunk([{ text: 'It is ' }]),
    chunk([{ text: 'so.' }], {
      finishReason: 'MAX_TOKENS',
      groundingMetadata: { groundingChunks: [{ web: { uri: 'https://e.com/', title: 'E' } }] },
    }),
  ])
  expect(textsOf(conversation, 'assistant')).toEqual(['It is so.'])
  expect(partsOf(conversation, 'source')).toMatchObject([{ url: 'https://e.com/', title: 'E' }])
  expect(conversation.messages[0]?.status).toBe('stopped')
})

test('calls, code, files and errors in both spellings', () => {
  const conversation = read({
    contents: [
      {
        role: 'user',
        parts: [{ inlineData: { mimeType: 'image/png', data: 'aGk=' } }, { text: 'Look' }],
      },
      {
        role: 'model',
        parts: [
          { functionCall: { name: 'look', args: { a: 1 } }, thoughtSignature: 'secret' },
          { function_call: { name: 'touch', args: {} } },
          { executableCode: { language: 'PYTHON', code: '1/0' } },
          { codeExecutionResult: { outcome: 'OUTCOME_FAILED', output: 'ZeroDivisionError' } },
        ],
      },
      {
        role: 'user',
        parts: [
          { functionResponse: { name: 'touch', response: { error: 'Hot' } } },
          { function_response: { name: 'look', response: { result: 'Seen' } } },
        ],
      },
    ],
  })
  expect(conversation.messages.map(({ role }) => role)).toEqual(['user', 'assistant'])
  expect(partsOf(conversation, 'tool')).toMatchObject([
    { toolName: 'look', status: 'done', output: [{ text: 'Seen' }] },
    { toolName: 'touch', status: 'error', output: [{ text: 'Hot' }] },
    { toolName: 'code_execution', status: 'error', input: { code: '1/0', language: 'python' } },
  ])
  expect(conversation.resources).toMatchObject([{ mediaType: 'image/png', data: 'aGk=' }])
  expect(JSON.stringify(conversation)).not.toContain('secret')
})

test('a blocked answer failed, an unknown part keeps its place', () => {
  const conversation = read({
    candidates: [{ content: { role: 'model', parts: [{ hologram: {} }] }, finishReason: 'SAFETY' }],
  })
  expect(conversation.messages[0]).toMatchObject({
    status: 'error',
    parts: [{ type: 'unknown', originalType: 'hologram' }],
  })
})
