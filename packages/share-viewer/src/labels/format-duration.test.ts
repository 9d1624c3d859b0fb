import { expect, test } from 'vitest'
import { formatDuration } from './format-duration.ts'

test.each([
  [0, '0.1 s'],
  [400, '0.4 s'],
  [3000, '3 s'],
  [4600, '4.6 s'],
  [12_400, '12 s'],
  [60_000, '1 m'],
  [134_000, '2 m 14 s'],
  [10_980_000, '3 h 3 m'],
  [-5, '0.1 s'],
  [NaN, '0.1 s'],
])('%d ms: %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text)
})
