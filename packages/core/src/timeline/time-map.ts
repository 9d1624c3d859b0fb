import { lastAtOrBefore } from './last-at-or-before.ts'
import { playMs, sourceMs } from './play-ms.ts'
import { recordedReveal } from './reveal.ts'
import {
  lastRow,
  latestColumn,
  sectionBits,
  sectionBy,
  sourceColumn,
  sourceLatestColumn,
  startColumn,
  width,
} from './section.ts'
import { partOf } from './step-of-part.ts'
import type { PlayMs, SourceMs, Timeline } from './timeline.ts'

/** Recorded time to played time. Monotone; idle time collapses. O(log n). */
export function toPlay(timeline: Timeline, time: SourceMs): PlayMs {
  return playMs(convert(timeline, recorded, played, time))
}

/** Played time to recorded time. Monotone. O(log n). */
export function toSource(timeline: Timeline, time: PlayMs): SourceMs {
  return sourceMs(convert(timeline, played, recorded, time))
}

const played = { start: startColumn, latest: latestColumn, inside: 'active' } as const
const recorded = { start: sourceColumn, latest: sourceLatestColumn, inside: 'source' } as const
type Clock = typeof played | typeof recorded

/**
 * A moment of one clock on the other. Both agree where a step begins and where everything begun so
 * far has ended, and run side by side in between. Flat before the beginning and after the end.
 */
function convert(timeline: Timeline, from: Clock, to: Clock, x: number): number {
  const { sections } = timeline
  const section = sectionBy(sections, from.start, x)
  if (!section) return 0
  const { rows } = section
  const row = Math.max(lastRow(rows, from.start, x), 0)
  const at = row * width
  const isLast = at + width === rows.length
  const next = isLast ? sections[(section.firstMessage >> sectionBits) + 1]?.rows : rows
  const after = isLast ? 0 : at + width
  const x0 = rows[at + from.start] ?? 0
  const y0 = rows[at + to.start] ?? 0
  const x1 = rows[at + from.latest] ?? 0
  const y1 = rows[at + to.latest] ?? 0
  const x2 = next?.[after + from.start] ?? Infinity
  const y2 = next?.[after + to.start] ?? y1
  if (x < x0) return y0
  // A parallel call begins before this one has ended.
  if (x2 < x1) return line(x, x0, y0, x2, y2)
  if (x >= x1) return line(x, x1, y1, x2, y2)
  const reveal = recordedReveal(partOf(timeline.conversation, section, row))
  if (!reveal) return line(x, x0, y0, x1, y1)
  // Silences inside a recorded text were cut, the rest was stretched evenly.
  const xs = reveal[from.inside]
  const ys = reveal[to.inside]
  const place = interpolate(xs, ys, line(x, x0, 0, x1, xs.at(-1) ?? 0))
  return line(place, 0, y0, ys.at(-1) ?? 0, y1)
}

/** The line through two points, at `x`; flat where the second is infinitely far. */
function line(x: number, x0: number, y0: number, x1: number, y1: number): number {
  return x1 > x0 ? y0 + ((y1 - y0) * (x - x0)) / (x1 - x0) : y1
}

function interpolate(xs: Float64Array, ys: Float64Array, x: number): number {
  const low = lastAtOrBefore(xs, x)
  return line(x, xs[low] ?? 0, ys[low] ?? 0, xs[low + 1] ?? Infinity, ys[low + 1] ?? 0)
}
