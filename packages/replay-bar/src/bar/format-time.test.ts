import { expect, test } from 'vitest'
import { formatLength } from './format-length.ts'
import { formatClock, formatSpan, formatSpoken } from './format-time.ts'

test.each([
  [0, '0:00', '0 seconds', '1 s', '1 s'],
  [999, '0:00', '0 seconds', '1 s', '1 s'],
  [57_900, '0:57', '57 seconds', '58 s', '57 s'],
  [65_000, '1:05', '1 minute 5 seconds', '1 m 5 s', '1 min 5'],
  [120_000, '2:00', '2 minutes', '2 m', '2 min'],
  [134_000, '2:14', '2 minutes 14 seconds', '2 m 14 s', '2 min 14'],
  [3_661_000, '1:01:01', '1 hour 1 minute 1 second', '1 h 1 m', '1 h 1 min'],
  [NaN, '0:00', '0 seconds', '0 s', '0 s'],
])('%s ms', (ms, clock, spoken, span, length) => {
  expect([formatClock(ms), formatSpoken(ms), formatSpan(ms), formatLength(ms)]).toEqual([
    clock,
    spoken,
    span,
    length,
  ])
})
