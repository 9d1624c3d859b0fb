import { describe, expect, test } from 'vitest'
import { readConversation } from '../read-conversation.ts'
import { expectSound, partsOf, recorded, tally, textsOf } from '../reading/recorded.fixture.ts'
import { fromOpenAIResponses } from './index.ts'

function open(name: string) {
  const result = readConversation(recorded(`openai-responses/${name}`))
  expectSound(result.conversation)
  expect(result.issues).toEqual([])
  return result.conversation
}

describe('recorded', () => {
  test.each([
    ['af-Conversations-image_input_streaming-first_message_response.txt', { text: 1 }],
    ['af-Conversations-list_items-response.json', { text: 6 }],
    ['af-Responses-image_input-request.json', { text: 1, resource: 1 }],
    ['af-Responses-image_input-response.json', { text: 1 }],
    ['af-Responses-reasoning_streaming-response.txt', { text: 1 }],
    ['af-Responses-tool_call-request.json', { text: 1 }],
    ['af-Responses-tool_call-response.json', { 'tool abandoned': 1 }],
    ['test_mixed_content_ordering_openai_responses_.json', { text: 2, 'tool done': 1 }],
    [
      'test_openai_responses_code_execution_return_image.json',
      { text: 4, 'tool done': 2, resource: 4 },
    ],
    ['test_openai_responses_compact_stateful_mode_stream.json', { text: 8 }],
    ['test_openai_responses_model_mcp_server_tool_stream.json', { text: 2, 'tool done': 1 }],
    ['test_openai_responses_thinking_part_iter.json', { text: 2, reasoning: 1 }],
    [
      'test_openai_responses_thinking_with_code_execution_tool_stream.json',
      { text: 2, reasoning: 1, 'tool done': 3 },
    ],
    ['vercel_ai_test_run.json', { text: 2, 'tool done': 7, source: 2 }],
  ])('%s', (name, counts) => {
    expect(tally(open(name))).toEqual(counts)
  })

  test('encrypted reasoning and instructions never leave', () => {
    const json = JSON.stringify(open('test_openai_responses_model_mcp_server_tool_stream.json'))
    expect(json).not.toMatch(/gAAAA|helpful assistant|mcp\.deepwiki\.com/)
  })

  test('an answer cut by its token limit is stopped, a refusal is said', () => {
    expect(open('af-Responses-streaming-response.txt').messages[0]?.status).toBe('stopped')
    expect(textsOf(open('af-Responses-refusal_streaming-response.txt'), 'assistant')).toEqual([
      "I'm sorry, but I can't assist with that.",
    ])
  })

  test('a generated picture is a resource, and the tool’s result', () => {
    const conversation = open('test_openai_responses_image_generation_jpeg.json')
    const [picture] = conversation.resources
    expect(picture).toMatchObject({ kind: 'image', mediaType: 'image/jpeg', encoding: 'base64' })
    expect(partsOf(conversation, 'tool')[0]).toMatchObject({
      toolName: 'image_generation',
      output: [{ type: 'resource', resourceId: picture?.id }],
    })
  })

  test('a tool of a server is named with it; what code drew is shown', () => {
    const mcp = partsOf(open('test_openai_responses_model_mcp_server_tool_stream.json'), 'tool')
    expect(mcp[0]).toMatchObject({
      toolName: 'deepwiki.ask_question',
      input: { repoName: 'pydantic/pydantic-ai' },
    })
    const code = partsOf(open('test_openai_responses_code_execution_return_image.json'), 'tool')
    expect(code[0]?.output?.map(({ type }) => type)).toEqual(['image', 'text'])
  })

  test('a stream that breaks off keeps what had come', () => {
    const text = recorded('openai-responses/af-Responses-streaming-response.txt')
    const { conversation, issues } = readConversation(text.slice(0, 12_000))
    expect(textsOf(conversation, 'assistant')[0]).toMatch(/^In a small, bustling city/)
    expect(conversation.messages[0]?.status).toBe('stopped')
    expect(issues).toEqual([
      { path: expect.stringMatching(/^event \d+$/), message: 'not JSON; the event was skipped' },
    ])
  })
})

describe('items', () => {
  const read = (input: unknown) => {
    const reading = fromOpenAIResponses(input)
    expectSound(reading.conversation)
    return reading
  }

  test('calls and outputs by id; a shell’s failure; a refused approval', () => {
    const { conversation } = read([
      { role: 'user', content: 'Go' },
      { type: 'function_call', call_id: 'a', name: 'look', arguments: '{}' },
      { type: 'local_shell_call', call_id: 'b', action: { command: ['false'] } },
      { type: 'mcp_approval_request', id: 'c', name: 'pay', server_label: 'bank', arguments: '{}' },
      {
        type: 'local_shell_call_output',
        call_id: 'b',
        output: '{"output":"no","metadata":{"exit_code":1}}',
      },
      { type: 'function_call_output', call_id: 'a', output: 'seen' },
      { type: 'mcp_approval_response', approval_request_id: 'c', approve: false, reason: 'No' },
    ])
    expect(partsOf(conversation, 'tool')).toMatchObject([
      { toolName: 'look', status: 'done', output: [{ text: 'seen' }] },
      { toolName: 'shell', status: 'error', output: [{ text: 'no' }] },
      { toolName: 'bank.pay', status: 'denied', output: [{ text: 'No' }] },
    ])
  })

  test('an unknown item keeps its place, a failed response says why', () => {
    const { conversation, issues } = read({
      status: 'failed',
      error: { code: 'server_error', message: 'Overloaded' },
      output: [{ type: 'hologram' }],
    })
    expect(tally(conversation)).toEqual({ unknown: 1, error: 1 })
    expect(conversation.messages[0]?.status).toBe('error')
    expect(issues).toEqual([
      { path: 'output[0]', message: 'a "hologram" item this version cannot read' },
    ])
  })
})
