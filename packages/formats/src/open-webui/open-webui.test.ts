import { expect, test } from 'vitest'
import { readConversation } from '../read-conversation.ts'
import { expectSound, partsOf, recorded, tally, textsOf } from '../reading/recorded.fixture.ts'
import { fromOpenWebUI } from './index.ts'

test.each([
  ['claude_output', 'How Photosynthesis Works', { text: 10 }],
  ['webui-json', '🧠 Goldwater Rule Ethics', { text: 2 }],
])('recorded: %s', (name, title, counts) => {
  const { conversation, format, issues } = readConversation(recorded(`open-webui/${name}.json`))
  expectSound(conversation)
  expect([format, issues]).toEqual(['open-webui', []])
  expect(conversation.title).toBe(title)
  expect(tally(conversation)).toEqual(counts)
  expect(conversation.messages[1]).toMatchObject({
    role: 'assistant',
    model: expect.any(String),
    createdAt: expect.any(String),
  })
})

const node = (id: string, parentId: string | null, role: string, rest: object = {}) => ({
  [id]: { id, parentId, role, content: id, ...rest },
})

function read(messages: object, currentId?: string) {
  const reading = fromOpenWebUI([
    { id: 'c', title: 'T', chat: { system: 'secret', history: { messages, currentId } } },
  ])
  expectSound(reading.conversation)
  return reading.conversation
}

test('of two models’ answers the one on the screen is read', () => {
  const messages = {
    ...node('q', null, 'user'),
    ...node('a', 'q', 'assistant'),
    ...node('b', 'q', 'assistant'),
  }
  expect(textsOf(read(messages, 'a'), 'assistant')).toEqual(['a'])
})

test('thoughts and calls folded into the text', () => {
  const content = [
    '<details type="reasoning" done="true" duration="5">\n<summary>Thought for 5 seconds</summary>\n&gt; Is 1 &lt; 2?\n> Yes.\n</details>',
    '<details type="tool_calls" done="true" id="c1" name="add" arguments="&quot;{\\&quot;a\\&quot;: 1}&quot;" result="&quot;3&quot;" files="">\n<summary>Tool Executed</summary>\n</details>',
    'It is 3.',
  ].join('\n')
  const conversation = read({ ...node('a', null, 'assistant', { content }) })
  expect(partsOf(conversation, 'reasoning')).toMatchObject([{ text: 'Is 1 < 2?\nYes.' }])
  expect(partsOf(conversation, 'tool')).toMatchObject([
    { toolCallId: 'c1', toolName: 'add', input: { a: 1 }, output: [{ text: '3' }], status: 'done' },
  ])
  expect(textsOf(conversation, 'assistant')).toEqual(['It is 3.'])
})

test('files, sources, failures, and what is not told', () => {
  const conversation = read({
    ...node('q', null, 'user', {
      files: [
        { type: 'image', url: 'data:image/png;base64,aGk=' },
        { type: 'file', id: 'f', name: 'a.pdf', url: '/api/v1/files/secret' },
        { type: 'collection', id: 'k', name: 'secret' },
      ],
    }),
    ...node('a', 'q', 'assistant', {
      sources: [
        {
          source: { name: 'secret' },
          document: ['words', 'secret'],
          metadata: [{ source: 'https://e.com/' }, { source: 'secret' }],
        },
      ],
      error: { content: 'No key' },
    }),
  })
  expect(conversation.resources).toMatchObject([
    { kind: 'image', data: 'aGk=' },
    { title: 'a.pdf' },
  ])
  expect(partsOf(conversation, 'source')).toMatchObject([
    { url: 'https://e.com/', snippet: 'words' },
  ])
  expect(conversation.messages[1]).toMatchObject({ status: 'error' })
  expect(JSON.stringify(conversation)).not.toContain('secret')
})
