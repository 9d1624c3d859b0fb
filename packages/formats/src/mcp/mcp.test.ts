import { expect, test } from 'vitest'
import { readConversation } from '../read-conversation.ts'
import { expectSound, partsOf, recorded, tally, textsOf } from '../reading/recorded.fixture.ts'
import { ResourceList } from '../reading/resource-list.ts'
import { toolOutput } from '../reading/tool-output.ts'

test.each([
  ['server-everything/echo', 'echo', 'done', ['text']],
  ['server-everything/get-annotated-message', 'get-annotated-message', 'done', ['text', 'image']],
  [
    'server-everything/get-resource-links',
    'get-resource-links',
    'done',
    ['text', 'resource_link', 'resource_link', 'resource_link'],
  ],
  [
    'server-everything/get-resource-reference',
    'get-resource-reference',
    'done',
    ['text', 'resource', 'text'],
  ],
  [
    'server-everything/get-structured-content',
    'get-structured-content',
    'done',
    ['text', 'structured'],
  ],
  ['server-everything/get-tiny-image', 'get-tiny-image', 'done', ['text', 'image', 'text']],
  ['CallToolResult__invalid-tool-input-error', 'tool', 'error', ['text']],
  ['CallToolResult__result-with-array-structured-content', 'tool', 'done', ['text', 'structured']],
])('recorded: %s', (name, toolName, status, types) => {
  const { conversation, format, issues } = readConversation(recorded(`mcp/${name}.json`))
  expectSound(conversation)
  expect([format, issues]).toEqual(['mcp', []])
  const [call] = partsOf(conversation, 'tool')
  expect(call).toMatchObject({ toolName, status })
  expect(call?.output?.map(({ type }) => type)).toEqual(types)
})

test('recorded: sampling messages, of one block or of two results', () => {
  const one = readConversation(recorded('mcp/SamplingMessage__single-content-block.json'))
  expect(textsOf(one.conversation, 'user')).toEqual(['What is the capital of France?'])
  const two = readConversation(recorded('mcp/SamplingMessage__multiple-content-blocks.json'))
  expectSound(two.conversation)
  expect(tally(two.conversation)).toEqual({ 'tool done': 2 })
})

test.each([
  ['TextContent__text-content', 'text'],
  ['ImageContent__image-png-content-with-annotations', 'image'],
  ['AudioContent__audio-wav-content', 'audio'],
  ['ResourceLink__file-resource-link', 'resource_link'],
  ['EmbeddedResource__embedded-file-resource-with-annotations', 'resource'],
])('recorded: %s is content, and no conversation by itself', (name, type) => {
  const text = recorded(`mcp/${name}.json`)
  expect(toolOutput(JSON.parse(text), new ResourceList('c'))).toMatchObject([{ type }])
  expect(() => readConversation(text)).toThrow(
    expect.objectContaining({ code: 'invalid_conversation' }),
  )
})

test('a sampling request over JSON-RPC, with a call and its failure', () => {
  const messages = [
    { role: 'user', content: { type: 'text', text: 'Hi' } },
    { role: 'assistant', content: [{ type: 'tool_use', id: 'a', name: 'look', input: { a: 1 } }] },
    {
      role: 'user',
      content: [
        {
          type: 'tool_result',
          toolUseId: 'a',
          content: [{ type: 'text', text: 'Dark' }],
          isError: true,
        },
      ],
    },
  ]
  const request = {
    jsonrpc: '2.0',
    id: 1,
    method: 'sampling/createMessage',
    params: { messages, systemPrompt: 'secret' },
  }
  const { conversation } = readConversation(request)
  expectSound(conversation)
  expect(conversation.messages.map(({ role }) => role)).toEqual(['user', 'assistant'])
  expect(partsOf(conversation, 'tool')).toMatchObject([
    { input: { a: 1 }, status: 'error', output: [{ text: 'Dark' }] },
  ])
  expect(JSON.stringify(conversation)).not.toContain('secret')
})
