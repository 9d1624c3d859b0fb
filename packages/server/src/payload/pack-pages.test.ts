import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { packPages, type Span } from './pack-pages.ts'

/** Items of these sizes, a comma apart. */
function laid(sizes: readonly number[]): readonly Span[] {
  let at = 0
  return sizes.map((size) => {
    const span = { start: at, end: at + size }
    at += size + 1
    return span
  })
}

const sizes = fc.array(fc.integer({ min: 2, max: 40 }), { maxLength: 60 })

test('pages hold every item once, in order, and none is larger than a page unless it is one item', () => {
  fc.assert(
    fc.property(sizes, (each) => {
      const items = laid(each)
      const { full, last } = packPages(items, 30)
      const spans = last.end > last.start ? [...full, last] : [...full]
      const covered = spans.flatMap((span) => {
        const inside = items.filter(({ start, end }) => start >= span.start && end <= span.end)
        expect(inside[0]?.start).toBe(span.start)
        expect(inside.at(-1)?.end).toBe(span.end)
        expect(inside.length === 1 || span.end - span.start <= 30).toBe(true)
        return inside
      })
      expect(covered).toEqual(items)
    }),
  )
})

test('what comes at the end changes no page before it', () => {
  fc.assert(
    fc.property(sizes, sizes, (before, more) => {
      const { full } = packPages(laid(before), 30)
      expect(packPages(laid([...before, ...more]), 30).full.slice(0, full.length)).toEqual(full)
    }),
  )
})
