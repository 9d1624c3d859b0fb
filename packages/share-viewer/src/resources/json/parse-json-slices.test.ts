import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atOnce } from '../slices.ts'
import { parseJson } from './parse-json.ts'
import { parseJsonSlices } from './parse-json-slices.ts'

const sliced = (text: string): unknown => atOnce(parseJsonSlices(text))
const long = 'x'.repeat(70_000)

test('reads what JSON.parse reads, however it is cut', () => {
  const one = fc.jsonValue({ maxDepth: 4 })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 8 }), fc.boolean(), (values, spaced) => {
      const padded = values.map((value, at) =>
        at % 2 === 0 ? value : { [`k"\\,${at}`]: value, long },
      )
      const value = { list: [...padded, ...padded, long], rest: padded, ['__proto__']: padded }
      const text = JSON.stringify(value, null, spaced ? 2 : 0)
      expect(sliced(text)).toEqual(parseJson(text))
    }),
    { numRuns: 60 },
  )
})

const filler = `${JSON.stringify(long)},${JSON.stringify(long)}`

test.each([
  ['an empty place', `[${filler},,1]`],
  ['a comma at the end', `[${filler},]`],
  ['a comma at the beginning', `[,${filler}]`],
  ['two values', `[${filler}] [1]`],
  ['a bracket too many', `[${filler}]]`],
  ['a bracket of the wrong kind', `[${filler},{"a":[1}]]`],
  ['a string that never ends', `[${filler},"a]`],
  ['a member without a key', `{"a":${JSON.stringify(long)},${JSON.stringify(long + long)}}`],
  ['a key that is no string', `{"a":${JSON.stringify(long)},1:[${filler}]}`],
  ['a missing colon', `{"a":${JSON.stringify(long)},"b"[${filler}]}`],
])('refuses %s', (_name, text) => {
  expect(parseJson(text)).toBeUndefined()
  expect(sliced(text)).toBeUndefined()
})

test('keeps long numbers, inert prototypes, doubled keys and JSON Lines', () => {
  const text = `{"__proto__":{"polluted":[${filler}]},"a":1,"a":12345678901234567890,"z":[${filler}]}`
  expect(sliced(text)).toEqual(parseJson(text))
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  const lines = `{"a":${JSON.stringify(long)}}\n{"b":${JSON.stringify(long)}}\n`
  expect(sliced(lines)).toEqual(parseJson(lines))
  expect(sliced(lines)).toHaveLength(2)
})
