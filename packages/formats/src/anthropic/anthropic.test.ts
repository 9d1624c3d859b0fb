import { describe, expect, test } from 'vitest'
import { readConversation } from '../read-conversation.ts'
import { expectSound, partsOf, recorded, tally, textsOf } from '../reading/recorded.fixture.ts'
import { fromAnthropic } from './index.ts'

function open(name: string) {
  const result = readConversation(recorded(`anthropic-messages/${name}.json`))
  expectSound(result.conversation)
  expect(result.issues).toEqual([])
  return result.conversation
}

describe('recorded', () => {
  test.each([
    ['test_anthropic_mcp_servers', { text: 4, reasoning: 2, 'tool done': 2 }],
    ['test_anthropic_model_thinking_part_from_other_model', { text: 4, reasoning: 2 }],
    ['test_anthropic_web_search_tool_stream', { text: 3, 'tool done': 2, source: 7 }],
    ['test_mixed_content_ordering_anthropic_', { text: 3, 'tool done': 1 }],
  ])('%s', (name, counts) => {
    expect(tally(open(name))).toEqual(counts)
  })

  test('a conversation carried from one provider to another is one, each turn by its model', () => {
    const { messages } = open('test_anthropic_model_thinking_part_from_other_model')
    expect(messages.map(({ role, model }) => model ?? role)).toEqual([
      'user',
      'gpt-5-2025-08-07',
      'user',
      'Claude Sonnet 4',
    ])
  })

  test('signatures, encrypted results and system prompts never leave', () => {
    const json = JSON.stringify(open('test_anthropic_web_search_tool_stream'))
    expect(json).not.toMatch(/encrypted_|signature|helpful assistant/)
  })

  test('a tool’s text, picture and text come in their order', () => {
    const [call] = partsOf(open('test_mixed_content_ordering_anthropic_'), 'tool')
    expect(call?.output?.map(({ type }) => type)).toEqual(['text', 'image', 'text'])
  })
})

describe('messages', () => {
  const read = (input: unknown) => {
    const reading = fromAnthropic(input)
    expectSound(reading.conversation)
    return reading
  }

  test('failed and abandoned calls; redacted thinking is nothing to show', () => {
    const { conversation } = read({
      system: 'secret',
      messages: [
        { role: 'user', content: 'Hi' },
        {
          role: 'assistant',
          content: [
            { type: 'redacted_thinking', data: 'secret' },
            { type: 'tool_use', id: 'a', name: 'look', input: {} },
            { type: 'tool_use', id: 'b', name: 'touch', input: {} },
          ],
        },
        {
          role: 'user',
          content: [{ type: 'tool_result', tool_use_id: 'a', content: 'Dark', is_error: true }],
        },
      ],
    })
    expect(tally(conversation)).toEqual({ text: 1, 'tool error': 1, 'tool abandoned': 1 })
    expect(JSON.stringify(conversation)).not.toContain('secret')
  })

  test('documents in every spelling', () => {
    const { conversation } = read([
      {
        role: 'user',
        content: [
          { type: 'document', source: { type: 'text', media_type: 'text/plain', data: 'Plain' } },
          { type: 'document', title: 'Doc', source: { type: 'content', content: 'Said' } },
          { type: 'image', source: { type: 'file', file_id: 'file_1' } },
          {
            type: 'search_result',
            source: 'https://e.com/',
            title: 'E',
            content: [{ type: 'text', text: 'x' }],
          },
        ],
      },
    ])
    expect(conversation.resources.map(({ data, mediaType }) => [mediaType, data])).toEqual([
      ['text/plain', 'Plain'],
      ['text/plain', 'Said'],
      ['image/png', undefined],
    ])
    expect(partsOf(conversation, 'source')).toEqual([
      { type: 'source', url: 'https://e.com/', title: 'E', snippet: 'x' },
    ])
  })

  test('a stream that failed keeps what had come, and says why', () => {
    const start = { type: 'message_start', message: { role: 'assistant', content: [], model: 'm' } }
    const { conversation } = read([
      start,
      { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
      { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'Half' } },
      {
        type: 'content_block_start',
        index: 1,
        content_block: { type: 'tool_use', id: 'a', name: 'x', input: {} },
      },
      {
        type: 'content_block_delta',
        index: 1,
        delta: { type: 'input_json_delta', partial_json: '{"a":' },
      },
      { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } },
    ])
    expect(textsOf(conversation, 'assistant')).toEqual(['Half'])
    expect(partsOf(conversation, 'tool')).toMatchObject([{ input: '{"a":', status: 'abandoned' }])
    expect(partsOf(conversation, 'error')).toEqual([{ type: 'error', message: 'Overloaded' }])
    expect(conversation.messages[0]?.status).toBe('error')
  })
})
