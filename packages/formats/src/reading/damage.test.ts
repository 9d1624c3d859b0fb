import { isShareError } from '@playthread/core'
import { expect, test } from 'vitest'
import { readConversation } from '../read-conversation.ts'
import { currentBranch } from './branch.ts'
import { parseCutJson } from './cut-json.ts'
import { IssueList } from './issue-list.ts'
import { recorded, textsOf } from './recorded.fixture.ts'
import { parseEventStream } from './server-sent-events.ts'

test.each([
  ['{"a":1,"b":[1,2', { a: 1, b: [1] }],
  ['{"a":"x\\"}","b":{"c":"to', { a: 'x"}', b: {} }],
  ['[{"a":1},{"a"', [{ a: 1 }, {}]],
  ['[', []],
  ['{"a":1}}', undefined],
  ['hello', undefined],
  ['', undefined],
])('%j, cut, is %j', (text, value) => {
  expect(parseCutJson(text)).toEqual(value)
})

/** What the user said in a torn file; nothing where it is refused, and in no other way. */
function saidIn(text: string): string[] {
  try {
    return textsOf(readConversation(text).conversation, 'user')
  } catch (error) {
    if (isShareError(error, 'invalid_conversation')) return []
    throw error
  }
}

test('a file torn anywhere is read up to there, or refused in words', () => {
  const text = recorded('claude-ai-export/debugging.json')
  const all = saidIn(text)
  for (let length = 0; length < text.length; length += 997) {
    const said = saidIn(text.slice(0, length))
    expect(said).toEqual(all.slice(0, said.length))
  }
  expect(saidIn(text.slice(0, -3))).toEqual(all)
  expect(readConversation(text.slice(0, -3)).issues[0]?.message).toMatch(/ends in the middle/)
})

test('events: comments, pings, several lines of data, a broken one', () => {
  const issues = new IssueList()
  const text =
    ': hi\n\nevent: ping\ndata: {"a":1}\n\ndata: {"b":\ndata: 2}\r\n\r\ndata: {"c\n\ndata: [DONE]\n\n'
  expect(parseEventStream(text, issues)).toEqual([{ a: 1 }, { b: 2 }])
  expect(issues.list).toEqual([{ path: 'event 4', message: 'not JSON; the event was skipped' }])
})

test('a branch without a known end is the last that was not answered', () => {
  const node = (id: string, parentId?: string) => ({ id, parentId })
  const nodes = [node('a'), node('b', 'a'), node('c', 'a'), node('d', 'b')]
  const ids = (current?: string) => currentBranch(nodes, current).map(({ id }) => id)
  expect(ids('c')).toEqual(['a', 'c'])
  expect(ids()).toEqual(['a', 'b', 'd'])
  expect(ids('gone')).toEqual(['a', 'b', 'd'])
  expect(currentBranch([])).toEqual([])
})
