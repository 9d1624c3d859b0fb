import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { message } from '../stories-support/parts.fixture.ts'
import { entryWords, lastAbove, outlineEntries } from './outline-entries.ts'

test('an entry for each question, by its first words', () => {
  const entries = outlineEntries([
    message('assistant', ['Hello']),
    message('user', ['## **Why** is the [sky](https://a.example) blue?\nTell me.']),
    message('assistant', ['Because']),
    message('user', [{ type: 'resource', resourceId: 'r' }]),
  ])
  expect(entries.map(({ number }) => number)).toEqual([1, 2])
  expect(entries.map(entryWords)).toEqual(['Why is the sky blue? Tell me.', ''])
})

test('the last place above a line, whatever is not shown yet', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 40 }),
      fc.nat({ max: 40 }),
      fc.integer({ min: -1000, max: 1000 }),
      (unsorted, shown, line) => {
        const tops = unsorted.toSorted((a, b) => a - b)
        const topOf = (index: number) => (index < shown ? (tops[index] ?? null) : null)
        const expected = tops.slice(0, shown).findLastIndex((top) => top <= line)
        expect(lastAbove(tops.length, line, topOf)).toBe(Math.max(0, expected))
      },
    ),
  )
})
