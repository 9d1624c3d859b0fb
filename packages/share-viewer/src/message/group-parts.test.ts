import type { Part } from '@playthread/core'
import { expect, test } from 'vitest'
import { groupParts } from './group-parts.ts'

const text = (value: string): Part => ({ type: 'text', text: value })
const source = (url: string): Part => ({ type: 'source', url })
const tool = (toolCallId: string): Part => ({
  type: 'tool',
  toolCallId,
  toolName: 'x',
  status: 'done',
})

test('steps stand together, texts apart, files in a row', () => {
  const { groups } = groupParts([
    { type: 'reasoning', text: 'hm' },
    tool('1'),
    text('a'),
    text('b'),
    { type: 'resource', resourceId: 'r' },
    { type: 'resource', resourceId: 's' },
    tool('2'),
  ])
  expect(groups.map(({ type }) => type)).toEqual(['steps', 'text', 'text', 'resources', 'steps'])
})

test('sources are numbered once and cited by the text before them', () => {
  const { groups, sources } = groupParts([
    text('a'),
    source('https://one.example'),
    source('https://two.example'),
    text('b'),
    source('https://one.example'),
  ])
  expect(sources.map(({ number, part }) => [number, part.url])).toEqual([
    [1, 'https://one.example'],
    [2, 'https://two.example'],
  ])
  expect(
    groups.map((group) => (group.type === 'text' ? group.cites.map((c) => c.number) : [])),
  ).toEqual([[1, 2], [1]])
})

test('only the first parts, for a replay', () => {
  const { groups, sources } = groupParts([text('a'), source('https://one.example'), text('b')], 1)
  expect(groups).toHaveLength(1)
  expect(sources).toHaveLength(0)
})
