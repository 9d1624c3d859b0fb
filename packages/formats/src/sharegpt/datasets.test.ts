import { expect, test } from 'vitest'
import { fromBenchmark } from '../benchmark/index.ts'
import { fromInspect } from '../inspect/index.ts'
import { fromOasst } from '../oasst/index.ts'
import { countConversations, readConversations } from '../read-conversation.ts'
import { expectSound, partsOf, recorded, tally, textsOf } from '../reading/recorded.fixture.ts'
import { fromShareGPT } from './index.ts'

test.each([
  ['sharegpt/dummy_conversation.json', 'sharegpt', 500, { text: 2000 }],
  ['sharegpt/mllm_demo.json', 'sharegpt', 6, { text: 24, resource: 8 }],
  ['oasst/realistic_seed_data.json', 'oasst', 74, { text: 348 }],
  ['inspect-eval/log_images_tc.json', 'inspect', 1, { text: 2, resource: 1 }],
  ['math-latex/IMO2025.jsonl', 'benchmark', 6, { text: 12 }],
  ['math-latex/Putnam2024.jsonl', 'benchmark', 12, { text: 24 }],
  ['multilingual-chat/arena-hard-v2-o3mini-multilingual.jsonl', 'benchmark', 65, { text: 130 }],
])('recorded: %s', (name, format, count, counts) => {
  const file = recorded(name)
  const all = readConversations(file)
  expect(countConversations(file)).toBe(count)
  expect(all).toHaveLength(count)
  expect(new Set(all.map((each) => each.format))).toEqual(new Set([format]))
  expect(all.flatMap(({ issues }) => issues)).toEqual([])
  for (const { conversation } of all) expectSound(conversation)
  const [first] = all
  const together = {
    ...first!.conversation,
    messages: all.flatMap(({ conversation }) => conversation.messages),
  }
  expect(tally(together)).toEqual(counts)
})

test('ShareGPT: functions and their answers, pictures where they stand', () => {
  const { conversation, issues } = fromShareGPT({
    conversations: [
      { from: 'system', value: 'secret' },
      { from: 'human', value: 'See <image>here' },
      { from: 'function_call', value: '{"name":"look","arguments":{"a":1}}' },
      { from: 'observation', value: 'Seen' },
      { from: 'gpt', value: 'Done' },
    ],
    images: ['/home/secret/a.jpg'],
  })
  expectSound(conversation)
  expect(conversation.messages[0]?.parts.map(({ type }) => type)).toEqual([
    'text',
    'resource',
    'text',
  ])
  expect(partsOf(conversation, 'tool')).toMatchObject([
    { toolName: 'look', input: { a: 1 }, output: [{ text: 'Seen' }] },
  ])
  expect(issues).toEqual([])
  expect(JSON.stringify(conversation)).not.toContain('secret')
})

test('OpenAssistant: the best ranked answer is followed, deleted ones are not, circles end', () => {
  const reply = (text: string, rest: object = {}) => ({
    message_id: text,
    text,
    role: 'assistant',
    ...rest,
  })
  const prompt = {
    message_id: 'q',
    text: 'q',
    role: 'prompter',
    user_id: 'secret',
    replies: [
      reply('a', { rank: 2 }),
      reply('b', { rank: 0 }),
      reply('c', { rank: 0, deleted: true }),
    ],
  }
  const { conversation } = fromOasst({ message_tree_id: 'q', prompt })
  expectSound(conversation)
  expect(textsOf(conversation, 'assistant')).toEqual(['b'])
  expect(JSON.stringify(conversation)).not.toContain('secret')
  const circle = [
    { message_id: 'x', parent_id: null, text: 'x', role: 'prompter' },
    ...Array.from({ length: 20 }, () => ({
      message_id: 'x',
      parent_id: 'x',
      text: 'y',
      role: 'assistant',
    })),
  ]
  expect(fromOasst(circle).conversation.messages.length).toBeLessThan(25)
})

test('Inspect: thoughts, calls, failures; targets and scores stay private', () => {
  const { conversation } = fromInspect({
    eval: { task: 'maths' },
    samples: [
      {
        id: 1,
        target: 'secret',
        scores: { match: { value: 'secret' } },
        messages: [
          { role: 'system', content: 'secret' },
          { role: 'user', content: 'Add' },
          {
            role: 'assistant',
            content: [
              { type: 'reasoning', reasoning: 'Hm' },
              { type: 'text', text: 'So' },
            ],
            tool_calls: [{ id: 'a', function: 'add', arguments: { a: 1 } }],
          },
          {
            role: 'tool',
            tool_call_id: 'a',
            function: 'add',
            content: '',
            error: { type: 'timeout', message: 'Late' },
          },
        ],
      },
    ],
  })
  expectSound(conversation)
  expect(conversation.title).toBe('maths')
  expect(tally(conversation)).toEqual({ text: 2, reasoning: 1, 'tool error': 1 })
  expect(partsOf(conversation, 'tool')).toMatchObject([
    { toolName: 'add', input: { a: 1 }, output: [{ text: 'Late' }] },
  ])
  expect(JSON.stringify(conversation)).not.toContain('secret')
})

test('MT-Bench: a row of questions with its row of answers', () => {
  const rows = (name: string): object[] =>
    recorded(name)
      .trim()
      .split('\n')
      .map((line): object => JSON.parse(line))
  const question = { question_id: 1, turns: ['一', '二'] }
  const [answer] = rows('multilingual-chat/ja-mtbench-gpt4o.jsonl')
  const { conversation } = fromBenchmark([question, answer])
  expectSound(conversation)
  expect(conversation.messages.map(({ role, model }) => model ?? role)).toEqual([
    'user',
    'gpt-4o',
    'user',
    'gpt-4o',
  ])
  expect(textsOf(conversation, 'user')).toEqual(['一', '二'])
  expect(() => fromBenchmark(question)).toThrow(
    expect.objectContaining({ code: 'invalid_conversation' }),
  )
})
