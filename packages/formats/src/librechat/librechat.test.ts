import { expect, test } from 'vitest'
import { readConversation, readConversations } from '../read-conversation.ts'
import { expectSound, partsOf, recorded, tally, textsOf } from '../reading/recorded.fixture.ts'
import { fromLibreChat } from './index.ts'

test('recorded: of a tree, and of a list of branches, the last branch', () => {
  const tree = readConversation(recorded('librechat/librechat-tree.json'))
  expectSound(tree.conversation)
  expect(tree).toMatchObject({ format: 'librechat', issues: [] })
  expect(textsOf(tree.conversation, 'user').at(-1)).toBe('lol')
  const list = readConversation(recorded('librechat/librechat-opts-nonr-branches.json'))
  expectSound(list.conversation)
  expect(textsOf(list.conversation, 'user')).toEqual(['tell me a long long story'])
  expect(list.conversation.messages[1]).toMatchObject({ model: 'gpt-4o', status: 'stopped' })
  expect(tally(readConversation(recorded('librechat/librechat-export.json')).conversation)).toEqual(
    { text: 6 },
  )
})

test('recorded: instructions and owners stay private', () => {
  const json = JSON.stringify(
    readConversation(recorded('librechat/librechat-tree.json')).conversation,
  )
  expect(json).not.toMatch(/expert software engineer|64d4f005d73ef522e1f48818/)
})

test('recorded: a Chatbot UI export holds two conversations', () => {
  const all = readConversations(recorded('librechat/chatbotui-export.json'))
  expect(all.map(({ format }) => format)).toEqual(['chatbot-ui', 'chatbot-ui'])
  for (const { conversation } of all) expectSound(conversation)
  expect(all.map(({ conversation }) => conversation.messages.length)).toEqual([4, 2])
  expect(all[1]?.conversation).toMatchObject({
    title: 'Give me the code that inverts ...',
    messages: [{}, { model: 'GPT-3.5' }],
  })
  expect(JSON.stringify(all)).not.toContain('You are ChatGPT')
})

test('parts of agents: thoughts, calls, pictures, errors', () => {
  const content = [
    { type: 'think', think: 'Hm' },
    {
      type: 'tool_call',
      tool_call: { id: 'a', name: 'look', args: '{"a":1}', output: 'seen', progress: 1 },
    },
    { type: 'tool_call', tool_call: { id: 'b', name: 'touch', args: '' } },
    {
      type: 'image_file',
      image_file: { file_id: 'f', filename: 'cat.png', filepath: '/images/secret/cat.png' },
    },
    { type: 'text', text: { value: 'Done' } },
    { type: 'error', error: 'Broken' },
    { type: 'hologram' },
  ]
  const { conversation } = fromLibreChat({
    messages: [{ messageId: 'm', isCreatedByUser: false, text: '', content }],
  })
  expectSound(conversation)
  expect(tally(conversation)).toEqual({
    reasoning: 1,
    'tool done': 1,
    'tool abandoned': 1,
    resource: 1,
    text: 1,
    error: 1,
    unknown: 1,
  })
  expect(partsOf(conversation, 'tool')[0]).toMatchObject({
    input: { a: 1 },
    output: [{ text: 'seen' }],
  })
  expect(JSON.stringify(conversation)).not.toContain('secret')
})
