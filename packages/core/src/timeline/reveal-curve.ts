import type { Recording } from '../model/conversation.ts'
import { timing } from './pacing.ts'
import type { RevealCurve } from './timeline.ts'

/** A silence inside a recorded stream, in source ms since the part began and active ms. */
export interface Pause {
  readonly sourceStart: number
  readonly sourceEnd: number
  readonly activeStart: number
  readonly activeEnd: number
}

export interface Reveal {
  readonly curve: RevealCurve
  /** How long the stream took, pauses and all. */
  readonly sourceMs: number
  /** The same with long pauses cut. */
  readonly activeMs: number
  readonly pauses: readonly Pause[]
}

/**
 * A recording as a curve of rising offsets and ends; bad points are passed over. `null` when
 * nothing can be used.
 */
export function revealOf(recording: Recording, length: number): Reveal | null {
  const offsetMs = new Float64Array(recording.length + 2)
  const chars = new Float64Array(recording.length + 2)
  const pauses: Pause[] = []
  let n = 1
  let source = 0
  let active = 0
  let shown = 0
  for (const point of recording) {
    const at = Math.max(source, point[0])
    const until = Math.min(length, Math.max(shown, Math.floor(point[1])))
    if (!Number.isFinite(at) || !Number.isFinite(until)) continue
    const delta = at - source
    const kept = Math.min(delta, timing.idle)
    if (delta > timing.idle) {
      pauses.push({
        sourceStart: source,
        sourceEnd: at,
        activeStart: active,
        activeEnd: active + kept,
      })
    }
    active += kept
    source = at
    shown = until
    offsetMs[n] = active
    chars[n++] = shown
  }
  if (active === 0) return null
  if (shown < length) {
    offsetMs[n] = active
    chars[n++] = length
  }
  return {
    curve: { offsetMs: offsetMs.slice(0, n), chars: chars.slice(0, n) },
    sourceMs: source,
    activeMs: active,
    pauses,
  }
}

/** How many characters are there after `offset` ms: straight lines between the points. */
export function curveChars({ offsetMs, chars }: RevealCurve, offset: number): number {
  let low = 0
  let high = offsetMs.length - 1
  if (offset >= (offsetMs[high] ?? 0)) return chars[high] ?? 0
  while (low + 1 < high) {
    const middle = (low + high) >> 1
    if ((offsetMs[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return between(offset, offsetMs, chars, low, high)
}

/** When the first `count` characters are there. */
export function curveOffset({ offsetMs, chars }: RevealCurve, count: number): number {
  let high = 0
  while (high < chars.length - 1 && (chars[high] ?? 0) < count) high++
  return high === 0 ? 0 : between(count, chars, offsetMs, high - 1, high)
}

/** The line through two points of (`xs`, `ys`), at `x`. */
export function between(
  x: number,
  xs: Float64Array,
  ys: Float64Array,
  low: number,
  high: number,
): number {
  const x0 = xs[low] ?? 0
  const x1 = xs[high] ?? 0
  const y0 = ys[low] ?? 0
  const y1 = ys[high] ?? 0
  return x1 > x0 ? y0 + ((y1 - y0) * (x - x0)) / (x1 - x0) : y1
}
