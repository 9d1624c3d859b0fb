import { describe, expect, test } from 'vitest'
import { readConversation } from '../read-conversation.ts'
import { expectSound, partsOf, recorded, tally, textsOf } from '../reading/recorded.fixture.ts'
import { fromOpenAIChat } from './index.ts'

function read(input: unknown) {
  const reading = fromOpenAIChat(input)
  expectSound(reading.conversation)
  return reading
}

const call = (id: string, args = '{"q":"x"}') => ({
  id,
  type: 'function',
  function: { name: 'search', arguments: args },
})

describe('recorded', () => {
  test.each([
    ['af-ChatCompletions-multi_turn-request.json', { text: 3 }],
    ['af-ChatCompletions-multi_turn-response.json', { text: 1 }],
    ['af-ChatCompletions-function_calling-request.json', { text: 1 }],
    ['af-ChatCompletions-function_calling-response.json', { 'tool abandoned': 1 }],
    ['af-ChatCompletions-streaming-response.txt', { text: 1 }],
    ['test_deepseek_model_thinking_stream.json', { text: 2, reasoning: 1 }],
    [
      'test_document_as_binary_content_input_with_tool.json',
      { text: 2, resource: 1, 'tool done': 1 },
    ],
    ['test_zai_vision_thinking.json', { text: 2, resource: 1, reasoning: 1 }],
  ])('%s', (name, counts) => {
    const { conversation, issues } = readConversation(recorded(`openai-chat/${name}`))
    expectSound(conversation)
    expect(tally(conversation)).toEqual(counts)
    expect(issues).toEqual([])
  })

  test('a stream is put together, with its model and time', () => {
    const { conversation } = readConversation(
      recorded('openai-chat/af-ChatCompletions-streaming-response.txt'),
    )
    expect(textsOf(conversation, 'assistant')).toEqual(['In circuits bright, minds take flight.'])
    expect(conversation.messages[0]).toMatchObject({
      id: 'chatcmpl-ABC123',
      model: 'gpt-4o-mini-2024-07-18',
      createdAt: '2024-10-31T10:40:00.000Z',
    })
  })

  test('an exchange that goes on is one conversation, its file inline', () => {
    const { conversation, format } = readConversation(
      recorded('openai-chat/test_document_as_binary_content_input_with_tool.json'),
    )
    expect(format).toBe('api-exchanges')
    expect(conversation.messages.map(({ role }) => role)).toEqual(['user', 'assistant'])
    expect(conversation.resources).toMatchObject([
      { title: 'filename.pdf', kind: 'pdf', encoding: 'base64' },
    ])
    expect(partsOf(conversation, 'tool')).toMatchObject([
      {
        toolName: 'get_upper_case',
        input: { text: 'Dummy PDF file' },
        output: [{ type: 'text', text: 'DUMMY PDF FILE' }],
      },
    ])
  })
})

describe('messages', () => {
  test('instructions stay private, and so do names', () => {
    const { conversation } = read({
      model: 'gpt-5',
      messages: [
        { role: 'system', content: 'secret' },
        { role: 'developer', content: 'secret' },
        { role: 'user', name: 'secret@example.com', content: 'Hi' },
        { role: 'assistant', content: 'Hello' },
      ],
    })
    expect(JSON.stringify(conversation)).not.toContain('secret')
    expect(tally(conversation)).toEqual({ text: 2 })
  })

  test('parallel calls find their results by id, in any order', () => {
    const { conversation, issues } = read([
      { role: 'user', content: 'Hi' },
      { role: 'assistant', content: null, tool_calls: [call('a'), call('b', '{"broken')] },
      { role: 'tool', tool_call_id: 'b', content: 'second' },
      { role: 'tool', tool_call_id: 'a', content: '{"n":1}' },
      { role: 'assistant', content: 'Done' },
    ])
    expect(partsOf(conversation, 'tool')).toMatchObject([
      { input: { q: 'x' }, output: [{ type: 'structured', value: { n: 1 } }] },
      { input: '{"broken', output: [{ type: 'text', text: 'second' }] },
    ])
    expect(conversation.messages).toHaveLength(2)
    expect(issues).toEqual([])
  })

  test('calls from before ids are paired by name', () => {
    const legacy = { name: 'search', arguments: '{}' }
    const { conversation, issues } = read([
      { role: 'assistant', content: null, function_call: legacy },
      { role: 'function', name: 'search', content: 'one' },
      { role: 'assistant', content: null, function_call: legacy },
      { role: 'function', name: 'search', content: 'two' },
    ])
    const texts = partsOf(conversation, 'tool').map(({ output }) => output)
    expect(texts).toEqual([[{ type: 'text', text: 'one' }], [{ type: 'text', text: 'two' }]])
    expect(issues).toEqual([])
  })

  test.each([
    ['stop', 'complete'],
    ['length', 'stopped'],
    ['content_filter', 'error'],
  ])('an answer that ended by %s is %s', (finish_reason, status) => {
    const { conversation } = read({
      choices: [{ message: { role: 'assistant', content: 'Hi' }, finish_reason }],
    })
    expect(conversation.messages[0]?.status).toBe(status)
  })

  test('annotations are sources, a refusal is what was said', () => {
    const annotation = {
      type: 'url_citation',
      url_citation: { url: 'https://example.com/', title: 'E', start_index: 0 },
    }
    const { conversation } = read([
      { role: 'assistant', content: null, refusal: 'I cannot.', annotations: [annotation] },
    ])
    expect(textsOf(conversation, 'assistant')).toEqual(['I cannot.'])
    expect(partsOf(conversation, 'source')).toEqual([
      { type: 'source', url: 'https://example.com/', title: 'E' },
    ])
  })

  test('a stream with two calls, broken off', () => {
    const chunk = (delta: object) => ({
      object: 'chat.completion.chunk',
      choices: [{ index: 0, delta }],
    })
    const piece = (index: number, args: string, rest: object = {}) =>
      chunk({ tool_calls: [{ index, ...rest, function: { arguments: args, ...rest } }] })
    const { conversation } = read([
      chunk({ role: 'assistant', content: 'Look' }),
      piece(0, '{"a"', { id: 'a', name: 'one' }),
      piece(1, '{"b":', { id: 'b', name: 'two' }),
      piece(0, ':1}'),
    ])
    expect(partsOf(conversation, 'tool')).toMatchObject([
      { toolCallId: 'a', toolName: 'one', input: { a: 1 }, status: 'abandoned' },
      { toolCallId: 'b', toolName: 'two', input: '{"b":' },
    ])
  })
})
