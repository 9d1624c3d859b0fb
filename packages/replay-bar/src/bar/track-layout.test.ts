import { compileTimeline } from '@playthread/core'
import { expect, test } from 'vitest'
import { manyTurns, talk } from './bar.fixture.tsx'
import { segmentAt, trackMarks, trackSegments } from './track-layout.ts'

test('one segment per turn, dotted where time was cut, without a hole', () => {
  const segments = trackSegments(compileTimeline(talk))
  expect(segments.filter(({ endsTurn }) => endsTurn)).toHaveLength(2)
  expect(segments.some(({ kind }) => kind === 'cut')).toBe(true)
  segments.forEach(({ from, to }, index) => {
    expect(to).toBeGreaterThan(from)
    expect(from).toBe(segments[index - 1]?.to ?? 0)
  })
  expect(segments.at(-1)?.to).toBe(1)
})

test('a long conversation stays drawable', () => {
  const timeline = compileTimeline(manyTurns(3000))
  const segments = trackSegments(timeline)
  expect(segments).toHaveLength(1)
  expect(segments.at(-1)?.to).toBe(1)
  expect(trackMarks(timeline)).toEqual([])
  const sixty = trackSegments(compileTimeline(manyTurns(60)))
  expect(sixty.filter(({ endsTurn }) => endsTurn)).toHaveLength(59)
})

test('of marks on one spot the failure stays', () => {
  const timeline = compileTimeline(manyTurns(3000))
  const middle = timeline.marks[1500]
  const marks = timeline.marks.with(1500, { ...middle!, kind: 'error' })
  const failed = { ...timeline, marks }
  expect(trackMarks(failed)).toMatchObject([{ kind: 'error', at: middle?.at }])
})

test('nothing to play is one whole segment', () => {
  const timeline = compileTimeline({ ...talk, messages: [] })
  expect(trackSegments(timeline)).toEqual([{ from: 0, to: 1, kind: 'play', endsTurn: false }])
  expect(trackMarks(timeline)).toEqual([])
})

test('every place belongs to a segment', () => {
  const segments = trackSegments(compileTimeline(talk))
  expect(segmentAt(segments, 0)).toBe(0)
  expect(segmentAt(segments, 1)).toBe(segments.length - 1)
})
