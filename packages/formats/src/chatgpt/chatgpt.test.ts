import { describe, expect, test } from 'vitest'
import { countConversations, readConversation } from '../read-conversation.ts'
import { expectSound, partsOf, recorded, tally, textsOf } from '../reading/recorded.fixture.ts'
import { fromChatGPT } from './index.ts'

describe('recorded', () => {
  const open = (name: string) => {
    const result = readConversation(recorded(`chatgpt-export/${name}.json`))
    expectSound(result.conversation)
    expect(result).toMatchObject({ format: 'chatgpt', issues: [] })
    return result.conversation
  }

  test('of branches the one on the screen is read', () => {
    const conversation = open('chatgpt-tree')
    expect(textsOf(conversation, 'user')).toEqual(['hi there', 'hi again', 'tell me a joke'])
    expect(conversation).toMatchObject({
      id: 'd5dc5307-6807-41a0-8b04-4acee626eeb7',
      title: 'Assist user with summary',
      createdAt: '2024-05-01T17:37:11.148Z',
      updatedAt: '2024-05-01T17:37:40.879Z',
    })
    expect(conversation.messages.at(-1)?.id).toBe('f63b8e17-aa5c-4ca6-a1bf-d4d285e269b8')
    expect(textsOf(open('example-conversation'), 'user').at(-1)).toBe(
      'How do I write a function in JavaScript?',
    )
  })

  test('what the user told the app about themselves stays private', () => {
    const conversation = open('owi-gpt_example')
    expect(tally(conversation)).toEqual({ text: 10 })
    expect(JSON.stringify(conversation)).not.toContain('additional info')
  })
})

type Said = [role: string, content: object, rest?: object]

function conversation(...messages: Said[]) {
  const mapping = Object.fromEntries(
    messages.map(([role, content, rest], index) => [
      `n${index}`,
      {
        parent: index > 0 ? `n${index - 1}` : undefined,
        message: {
          id: `m${index}`,
          author: { role },
          content,
          create_time: 1_750_000_000 + index,
          ...rest,
        },
      },
    ]),
  )
  const reading = fromChatGPT({ title: 'T', mapping, current_node: `n${messages.length - 1}` })
  expectSound(reading.conversation)
  return reading.conversation
}

const text = (...parts: unknown[]) => ({ content_type: 'text', parts })
const from = (name: string) => ({ author: { role: 'tool', name } })

test('code that ran, what it printed, and a picture it drew', () => {
  const shown = conversation(
    ['assistant', { content_type: 'code', text: 'plot()' }, { recipient: 'python' }],
    ['tool', { content_type: 'execution_output', text: 'ok' }, from('python')],
    [
      'assistant',
      { content_type: 'code', text: '{"prompt":"A cat"}' },
      { recipient: 'dalle.text2im' },
    ],
    [
      'tool',
      {
        content_type: 'multimodal_text',
        parts: [
          {
            content_type: 'image_asset_pointer',
            asset_pointer: 'file-service://file-1',
            size_bytes: 5,
          },
        ],
      },
      from('dalle.text2im'),
    ],
  )
  expect(partsOf(shown, 'tool')).toMatchObject([
    { toolName: 'python', input: { code: 'plot()' }, output: [{ text: 'ok' }], status: 'done' },
    { toolName: 'dalle.text2im', input: { prompt: 'A cat' }, output: [{ type: 'resource' }] },
  ])
  expect(shown.resources).toMatchObject([{ kind: 'image', size: 5 }])
  expect(JSON.stringify(shown)).not.toContain('file-service')
})

test('thoughts last as long as the recap says', () => {
  const [part] = partsOf(
    conversation(
      [
        'assistant',
        { content_type: 'thoughts', thoughts: [{ summary: 'Plan', content: 'Think.' }] },
      ],
      [
        'assistant',
        { content_type: 'reasoning_recap', content: 'Thought' },
        { metadata: { finished_duration_sec: 12 } },
      ],
    ),
    'reasoning',
  )
  expect(part).toEqual({
    type: 'reasoning',
    text: '**Plan**\n\nThink.',
    startedAt: '2025-06-15T15:06:40.000Z',
    endedAt: '2025-06-15T15:06:52.000Z',
  })
})

test('marks in the text become sources, memories and hidden messages are not read', () => {
  const mark = '\uE200cite\uE202turn0search0\uE201'
  const reference = {
    matched_text: mark,
    alt: '([E](https://e.com/))',
    items: [{ url: 'https://e.com/', title: 'E' }],
  }
  const shown = conversation(
    ['user', text('Hi')],
    ['assistant', text('secret'), { recipient: 'bio' }],
    ['tool', text('secret'), from('bio')],
    ['user', text('secret'), { metadata: { is_visually_hidden_from_conversation: true } }],
    [
      'assistant',
      text(`It is so${mark}.【3†source】`),
      { metadata: { content_references: [reference] } },
    ],
  )
  expect(textsOf(shown, 'assistant')).toEqual(['It is so.'])
  expect(partsOf(shown, 'source')).toMatchObject([{ url: 'https://e.com/', title: 'E' }])
  expect(JSON.stringify(shown)).not.toContain('secret')
})

test('a caller picks a conversation of an export', () => {
  const [first] = JSON.parse(recorded('chatgpt-export/chatgpt-tree.json'))
  const [second] = JSON.parse(recorded('chatgpt-export/owi-gpt_example.json'))
  const file = JSON.stringify([first, second])
  expect(countConversations(file)).toBe(2)
  expect(readConversation(file, { index: 1 }).conversation.title).toBe('How photosynthesis works')
  expect(readConversation(file).conversation.title).toBe('Assist user with summary')
  for (const index of [2, -1, 0.5]) {
    expect(() => readConversation(file, { index })).toThrow(
      expect.objectContaining({ code: 'invalid_conversation' }),
    )
  }
})

test('a circle of parents ends', () => {
  const node = (parent: string) => ({
    parent,
    message: { author: { role: 'user' }, content: text('Hi') },
  })
  const { conversation: shown } = fromChatGPT({
    mapping: { a: node('b'), b: node('a') },
    current_node: 'a',
  })
  expect(shown.messages).toHaveLength(2)
})
