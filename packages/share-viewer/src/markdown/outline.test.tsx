import { render, screen } from '@testing-library/react'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Markdown } from './markdown.tsx'

const levels = (): number[] =>
  screen.queryAllByRole('heading').map(({ tagName }) => Number(tagName.slice(1)))

test.each([
  ['### A\n\n### B', [2, 2]],
  ['# A\n\n## B\n\n# C', [2, 3, 2]],
  ['# A\n\n### B\n\n##### C\n\n### D\n\n## E', [2, 3, 4, 3, 3]],
  ['#### A\n\n# B\n\n## C', [2, 2, 3]],
  ['# A\n\n> ### quoted\n\n- #### listed\n\n## B', [2, 3, 4, 3]],
  ['A\n===\n\nB\n---', [2, 3]],
])('%j: a heading is one deeper than the one it stands under', (text, expected) => {
  render(<Markdown text={text} />)
  expect(levels()).toEqual(expected)
})

test('whatever levels a text skips, its headings skip none, and keep theirs while it is told', () => {
  const heading = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom('', '> ', '- '))
    .map(([level, mark]) => `${mark}${'#'.repeat(level)} Heading\n\nText.\n\n`)
  fc.assert(
    fc.property(fc.array(heading, { maxLength: 12 }), fc.nat(), (parts, cut) => {
      const text = parts.join('')
      const { rerender, unmount } = render(<Markdown text={text} />)
      const whole = levels()
      let before = 1
      for (const level of whole) {
        expect(level).toBeLessThanOrEqual(before + 1)
        before = level
      }
      rerender(<Markdown text={text} revealed={cut % (text.length + 1)} />)
      // The last may be cut within its mark.
      const told = levels().slice(0, -1)
      expect(told).toEqual(whole.slice(0, told.length))
      unmount()
    }),
    { numRuns: 60 },
  )
})
