import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeRecording } from './decode-recording.ts'
import { encodeRecording } from './encode-recording.ts'
import type { RecordedPart, StreamRecording } from './stream-recording.ts'

const steps = fc.array(fc.tuple(fc.nat(90_000), fc.nat(300)), { maxLength: 40 })
const anyDeltas = steps.map((list) => {
  let [ms, end] = [0, 0]
  return list.map(([wait, length]): [number, number] => [(ms += wait), (end += length)])
})
const length = fc.option(fc.nat(600_000), { nil: undefined })
const anyPart = fc.oneof(
  fc.record({
    type: fc.constantFrom('text' as const, 'reasoning' as const),
    deltas: anyDeltas,
    length,
  }),
  fc.record({
    type: fc.constant('tool' as const),
    toolCallId: fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
    length,
  }),
)
const anyRecording: fc.Arbitrary<StreamRecording> = fc.record({
  startedAt: fc
    .date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  parts: fc.array(fc.tuple(fc.nat(100_000), anyPart), { maxLength: 8 }).map((list) => {
    let startMs = 0
    return list.map(([wait, { length: took, ...part }]): RecordedPart => {
      startMs += wait
      return took === undefined ? { ...part, startMs } : { ...part, startMs, endMs: startMs + took }
    })
  }),
})

describe('the written form', () => {
  test('reads back as what was written, to the millisecond', () => {
    fc.assert(
      fc.property(anyRecording, (recording) => {
        expect(decodeRecording(encodeRecording(recording))).toEqual(recording)
      }),
    )
  })

  test('is a small part of the text it times', () => {
    const deltas = Array.from({ length: 1000 }, (_, n): [number, number] => [n * 26, (n + 1) * 5])
    const written = encodeRecording({
      startedAt: '2026-01-24T16:00:00.000Z',
      parts: [{ type: 'text', startMs: 0, endMs: 26_000, deltas }],
    })
    expect(written.length).toBeLessThan(2100)
    expect(encodeURIComponent(written)).toBe(written)
  })

  test('never throws, whatever it is given, and never gives what the model would refuse', () => {
    const near = anyRecording.chain((recording) => {
      const text = encodeRecording(recording)
      return fc
        .tuple(fc.nat(text.length), fc.nat(4), fc.string({ maxLength: 4 }))
        .map(([at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut))
    })
    fc.assert(
      fc.property(fc.oneof(near, fc.string(), fc.anything()), (input) => {
        for (const part of decodeRecording(input)?.parts ?? []) {
          expect(part.startMs).toBeGreaterThanOrEqual(0)
          if (part.type === 'tool') continue
          const ends = part.deltas.flat()
          expect(ends.every((value) => Number.isSafeInteger(value) && value >= 0)).toBe(true)
        }
      }),
    )
  })

  test.each([
    ['nothing', ''],
    ['another version', '2A'],
    ['no start', '1'],
    ['a strange sign', '1A.tA!'],
    ['half a number', '1A.tAg'],
    ['half a delta', '1A.tAAB'],
    ['an unknown kind', '1A.xAA'],
    ['a call without an id', '1A.cAA'],
    ['a date beyond all dates', `1${'_'.repeat(10)}f`],
    ['a number without end', `1A.t${'_'.repeat(40)}A`],
    ['ten thousand parts and one', `1A${'.tAA'.repeat(10_001)}`],
    ['more deltas than any answer has', `1A.tAA${'AA'.repeat(500_001)}`],
    ['more than any answer takes', `1A${'.'.repeat(4_000_001)}`],
    ['an id of a megabyte', `1A.cAA${'hC'.repeat(500_000)}`],
  ])('refuses %s', (_name, text) => {
    expect(decodeRecording(text)).toBeNull()
  })
})
