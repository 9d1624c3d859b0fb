import fc from 'fast-check'
import { expect, test } from 'vitest'
import { conversation, longConversation, message } from '../stories-support/parts.fixture.ts'
import { createGrouper, groupSections } from './turns.ts'

test('a turn begins with every user message; an assistant may speak first', () => {
  const { messages } = conversation([
    message('assistant', ['hello']),
    message('user', ['a']),
    message('user', ['b']),
    message('assistant', ['c']),
    message('assistant', ['d']),
  ])
  const turns = groupSections(messages).flatMap((section) => section.turns)
  expect(turns.map((turn) => [turn.number, turn.firstIndex, turn.messages.length])).toEqual([
    [0, 0, 1],
    [1, 1, 1],
    [2, 2, 3],
  ])
})

test('sections hold about forty messages and lose none', () => {
  const { messages } = longConversation(500)
  const sections = groupSections(messages)
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

test('an agent that works for thousands of messages is laid out in parts of one turn', () => {
  const { messages } = conversation([
    message('user', ['go']),
    ...Array.from({ length: 100 }, () => message('assistant', ['step'])),
    message('user', ['next']),
  ])
  const turns = groupSections(messages).flatMap((section) => section.turns)
  expect(turns.map(({ number, continued }) => [number, continued])).toEqual([
    [1, false],
    [1, true],
    [1, true],
    [2, false],
  ])
  expect(turns.every((turn) => turn.messages.length <= 40)).toBe(true)
})

test('says who writes when that is someone else than before, and not again', () => {
  const ada = { author: { name: 'Ada' } }
  const { messages } = conversation([
    message('user', ['a'], ada),
    message('assistant', ['b'], { model: 'One' }),
    message('user', ['c'], ada),
    message('assistant', ['d'], { model: 'Two' }),
    message('assistant', ['e'], { model: 'Two' }),
  ])
  const turns = groupSections(messages).flatMap((section) => section.turns)
  expect(turns.flatMap((turn) => turn.bylines)).toEqual(['Ada', 'One', null, 'Two', null])
})

test('grouped again and again, or once: the same', () => {
  const role = fc.constantFrom('user' as const, 'assistant' as const)
  const model = fc.constantFrom('One', 'Two', undefined)
  const one = fc.record({ role, model, createdAt: fc.constantFrom('2026-01-01', undefined) })
  const list = fc.array(one, { maxLength: 120 })
  fc.assert(
    fc.property(
      list,
      fc.array(fc.tuple(fc.nat(130), fc.array(one, { maxLength: 5 })), { maxLength: 6 }),
      (begin, edits) => {
        const made = (each: (typeof begin)[number]) =>
          message(each.role, ['x'], {
            ...(each.model && { model: each.model }),
            ...(each.createdAt && { createdAt: each.createdAt }),
          })
        const group = createGrouper()
        let messages = begin.map(made)
        expect(group(messages)).toEqual(groupSections(messages))
        for (const [at, more] of edits) {
          messages = [...messages.slice(0, at), ...more.map(made), ...messages.slice(at + 1)]
          expect(group(messages)).toEqual(groupSections(messages))
        }
      },
    ),
    { numRuns: 300 },
  )
})
