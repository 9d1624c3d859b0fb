import type { Mark, Timeline } from '@playthread/core'

/** A piece of the track. Places are shares of the whole, 0 to 1. */
export interface Segment {
  readonly from: number
  readonly to: number
  readonly kind: 'play' | 'cut'
  /** The last piece of a turn, with a gap after it. */
  readonly endsTurn: boolean
}

/** Turns and cuts narrower than this are not drawn apart: 5 px and 8 px of a wide track. */
const narrowestTurn = 0.008
/** With more turns than this, the spaces between them would be all one sees. */
const mostTurns = 60
const narrowestCut = 0.013

/** The track as pieces: one per turn, and dotted ones where time was cut. At most a few hundred. */
export function trackSegments(timeline: Timeline): readonly Segment[] {
  const { durationMs, chapters } = timeline
  if (!(durationMs > 0)) return [{ from: 0, to: 1, kind: 'play', endsTurn: false }]
  const gaps = timeline.gaps.filter(({ start, end }) => end - start >= narrowestCut * durationMs)
  const segments: Segment[] = []
  const isCrowded = chapters.length > mostTurns
  let from = 0
  let gapIndex = 0
  for (const { index, end } of chapters) {
    const isLast = index === chapters.length - 1
    const to = isLast ? 1 : end / durationMs
    if (!isLast && (isCrowded || to - from < narrowestTurn || 1 - to < narrowestTurn)) continue
    for (let gap = gaps[gapIndex]; gap && gap.start < to * durationMs; gap = gaps[++gapIndex]) {
      const start = Math.max(from, gap.start / durationMs)
      const stop = Math.min(to, gap.end / durationMs)
      if (start > from) segments.push({ from, to: start, kind: 'play', endsTurn: false })
      from = stop
      segments.push({ from: start, to: stop, kind: 'cut', endsTurn: stop >= to && !isLast })
    }
    if (to > from) segments.push({ from, to, kind: 'play', endsTurn: !isLast })
    from = to
  }
  return segments
}

/** The piece at a place. */
export function segmentAt(segments: readonly Segment[], place: number): number {
  return segments.findIndex(({ to }, index) => place < to || index === segments.length - 1)
}

export interface PlacedMark extends Mark {
  /** 0 to 1. */
  readonly place: number
}

/** Marks closer than this become one: about 4 px. */
const slots = 160
/** More tools than this would melt into a line that tells nothing. */
const mostTools = 80
const weight = { tool: 0, resource: 1, error: 2 } as const

/** The marks to draw, in order; where several meet, the one that matters most. */
export function trackMarks({ marks, durationMs }: Timeline): readonly PlacedMark[] {
  if (!(durationMs > 0)) return []
  const bySlot = new Map<number, PlacedMark>()
  for (const mark of marks) {
    const place = Math.min(1, mark.at / durationMs)
    const slot = Math.round(place * slots)
    const there = bySlot.get(slot)
    if (!there || weight[there.kind] < weight[mark.kind]) bySlot.set(slot, { ...mark, place })
  }
  const drawn = [...bySlot.values()].toSorted((a, b) => a.place - b.place)
  const tools = drawn.filter(({ kind }) => kind === 'tool')
  return tools.length > mostTools ? drawn.filter(({ kind }) => kind !== 'tool') : drawn
}
