import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSameJson } from './same-json.ts'

test('equal where their JSON is, whatever the order of keys, and nowhere else', () => {
  const value = fc.jsonValue({ depthSize: 'small' })
  const sorted = (key: string, item: unknown): unknown =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : item
  const text = (item: unknown) => JSON.stringify(item, sorted)
  fc.assert(
    fc.property(value, value, (one, other) => {
      expect(isSameJson(one, structuredClone(one))).toBe(true)
      expect(isSameJson(one, other)).toBe(text(one) === text(other))
      expect(isSameJson([one], { 0: one })).toBe(false)
      expect(isSameJson({ a: one }, { a: one, b: undefined })).toBe(true)
      expect(isSameJson({ a: one }, { a: one, b: null })).toBe(false)
      expect(isSameJson({ a: undefined, b: one }, { a: one })).toBe(false)
    }),
  )
})
