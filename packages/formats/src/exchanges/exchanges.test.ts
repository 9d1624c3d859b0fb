import { expect, test } from 'vitest'
import { expectSound, recorded, textsOf } from '../reading/recorded.fixture.ts'
import { fromExchanges } from './index.ts'

const ask = (...contents: string[]) => ({
  messages: contents.map((content, index) => ({ role: index % 2 ? 'assistant' : 'user', content })),
})
const answer = (content: string) => ({ choices: [{ message: { role: 'assistant', content } }] })

function read(input: unknown) {
  const { conversation } = fromExchanges(input)
  expectSound(conversation)
  return ['user', 'assistant'].map((role) =>
    textsOf(conversation, role === 'user' ? 'user' : 'assistant'),
  )
}

test('what a later request says again is read once, as it first came', () => {
  const exchanges = [
    { request: ask('one'), response: answer('first') },
    { request: ask('one', 'first, shortened', 'two'), response: answer('second') },
  ]
  expect(read(exchanges)).toEqual([
    ['one', 'two'],
    ['first', 'second'],
  ])
})

test('an API that remembers sends only what is new', () => {
  const exchanges = [
    {
      request: { input: 'one' },
      response: { output: [{ type: 'message', role: 'assistant', content: 'first' }] },
    },
    { request: { input: 'two', previous_response_id: 'r' }, response: { output: [] } },
  ]
  expect(read(exchanges)).toEqual([['one', 'two'], ['first']])
})

test('the same request again is a second try', () => {
  const exchanges = [
    { request: ask('one'), response: { error: { message: 'Overloaded' } } },
    { request: ask('one'), response: answer('first') },
  ]
  expect(read(exchanges)).toEqual([['one'], ['first']])
})

test('recorded: four long answers, streamed, of one conversation that was compacted', () => {
  const name = 'openai-responses/test_openai_responses_compact_stateful_mode_stream.json'
  const [asked = [], answered = []] = read(JSON.parse(recorded(name)))
  expect(asked).toHaveLength(4)
  expect(answered).toHaveLength(4)
  for (const text of answered.slice(0, 3)) expect(text.length).toBeGreaterThan(1000)
})
