import { expect, test } from 'vitest'
import { readConversation } from '../read-conversation.ts'
import { expectSound, partsOf, recorded, tally, textsOf } from '../reading/recorded.fixture.ts'
import { fromClaudeAI } from './index.ts'

test.each([
  ['claude-bakery-chat', 'Interactive Bakery Comparison Visualization', { text: 4, resource: 3 }],
  ['debugging', 'Sample: Debugging Tips', { text: 4 }],
  ['history', 'Sample: Historical Analysis', { text: 6 }],
  ['math-tutoring', 'Sample: Math Tutoring', { text: 4 }],
])('%s', (name, title, counts) => {
  const { conversation, format, issues } = readConversation(
    recorded(`claude-ai-export/${name}.json`),
  )
  expectSound(conversation)
  expect([format, issues]).toEqual(['claude-ai', []])
  expect(conversation.title).toBe(title)
  expect(tally(conversation)).toEqual(counts)
})

test('artifacts in tags are files; thoughts between tags and the app’s own addresses stay private', () => {
  const { conversation } = readConversation(recorded('claude-ai-export/claude-bakery-chat.json'))
  expect(conversation.resources.map(({ title, kind }) => [title, kind])).toEqual([
    ['image', 'image'],
    ['Interactive Bakery Comparison.jsx', 'code'],
    ['Enhanced Interactive Bakery Comparison.jsx', 'code'],
  ])
  expect(conversation.resources[1]?.data).toMatch(/^import React[\s\S]*;\n$/)
  expect(JSON.stringify(conversation)).not.toMatch(/antThinking|antArtifact|\/api\//)
})

const message = (sender: string, content: object[], rest: object = {}) => ({
  sender,
  content,
  ...rest,
})
const text = (words: string) => ({ type: 'text', text: words })

function read(...chat_messages: object[]) {
  const reading = fromClaudeAI({ uuid: 'c', name: 'T', chat_messages })
  expectSound(reading.conversation)
  return reading.conversation
}

test('an artifact that is created, updated and rewritten has three versions', () => {
  const use = (input: object) => ({
    type: 'tool_use',
    name: 'artifacts',
    input: { id: 'a', ...input },
  })
  const result = { type: 'tool_result', name: 'artifacts', content: [text('OK')] }
  const conversation = read(
    message('assistant', [
      use({ command: 'create', type: 'text/markdown', title: 'Notes', content: 'one' }),
      result,
      use({ command: 'update', old_str: 'one', new_str: '$& two' }),
      result,
      use({ command: 'update', old_str: 'nowhere', new_str: 'x' }),
      result,
      use({ command: 'rewrite', content: 'three' }),
      result,
    ]),
  )
  expect(conversation.resources).toMatchObject([
    {
      title: 'Notes.md',
      kind: 'markdown',
      data: 'three',
      versions: [{ data: 'one' }, { data: '$& two' }, { data: 'three' }],
    },
  ])
  expect(tally(conversation)).toEqual({ 'tool done': 4, resource: 1 })
})

test('thoughts and calls with their times; an attachment as its text; a stopped answer', () => {
  const at = { start_timestamp: '2026-01-01T00:00:00Z', stop_timestamp: '2026-01-01T00:00:05Z' }
  const page = { type: 'knowledge', title: 'E', url: 'https://e.com/', text: 'words' }
  const conversation = read(
    message('human', [text('Hi')], {
      attachments: [{ file_name: 'a.txt', extracted_content: 'words' }],
    }),
    message(
      'assistant',
      [
        { type: 'thinking', thinking: 'Hm', ...at },
        { type: 'tool_use', id: 'x', name: 'web_search', input: { query: 'q' }, ...at },
        { type: 'tool_result', tool_use_id: 'x', name: 'web_search', content: [page], ...at },
      ],
      { stop_reason: 'user_canceled' },
    ),
  )
  expect(partsOf(conversation, 'reasoning')[0]).toMatchObject({
    endedAt: '2026-01-01T00:00:05.000Z',
  })
  expect(partsOf(conversation, 'tool')[0]).toMatchObject({
    output: [{ type: 'resource_link', url: 'https://e.com/', title: 'E' }],
    startedAt: '2026-01-01T00:00:00.000Z',
  })
  expect(conversation.resources).toMatchObject([{ title: 'a.txt', data: 'words' }])
  expect(conversation.messages[1]?.status).toBe('stopped')
})

test('of branches the current one, or the last where none is named', () => {
  const node = (uuid: string, parent_message_uuid: string, sender: string) =>
    message(sender, [text(uuid)], { uuid, parent_message_uuid })
  const chat_messages = [
    node('q', 'root', 'human'),
    node('a1', 'q', 'assistant'),
    node('a2', 'q', 'assistant'),
  ]
  const shown = (leaf?: string) =>
    textsOf(
      fromClaudeAI({ chat_messages, current_leaf_message_uuid: leaf }).conversation,
      'assistant',
    )
  expect(shown('a1')).toEqual(['a1'])
  expect(shown()).toEqual(['a2'])
})
