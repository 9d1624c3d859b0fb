import { expect, test } from 'vitest'
import { conversation, longConversation, message } from '../stories-support/parts.fixture.ts'
import { createGrouper, groupSections, groupTurns } from './turns.ts'

test('a turn begins with every user message; an assistant may speak first', () => {
  const { messages } = conversation([
    message('assistant', ['hello']),
    message('user', ['a']),
    message('user', ['b']),
    message('assistant', ['c']),
    message('assistant', ['d']),
  ])
  const turns = groupTurns(messages)
  expect(turns.map((turn) => [turn.number, turn.firstIndex, turn.messages.length])).toEqual([
    [0, 0, 1],
    [1, 1, 1],
    [2, 2, 3],
  ])
})

test('sections hold about forty messages and lose none', () => {
  const { messages } = longConversation(500)
  const sections = groupSections(groupTurns(messages))
  expect(sections.flatMap((s) => s.turns.flatMap((t) => t.messages))).toEqual(messages)
  expect(sections).toHaveLength(25)
})

test('what did not change keeps its identity', () => {
  const { messages } = longConversation(100)
  const group = createGrouper()
  const before = group(messages)
  const changed = messages.map((each, index) =>
    index === 199 ? { ...each, status: 'stopped' as const } : each,
  )
  const after = group(changed)
  expect(after.slice(0, -1).every((section, index) => section === before[index])).toBe(true)
  expect(after.at(-1)).not.toBe(before.at(-1))
  expect(after.at(-1)?.turns[0]).toBe(before.at(-1)?.turns[0])
})
