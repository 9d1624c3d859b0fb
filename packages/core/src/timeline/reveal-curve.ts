import type { Recording } from '../model/conversation.ts'
import { timing } from './pacing.ts'
import { between, interpolate } from './time-map.ts'
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
  return interpolate(offsetMs, chars, offset)
}

/** When the first `count` characters are there. */
export function curveOffset({ offsetMs, chars }: RevealCurve, count: number): number {
  let high = 0
  while (high < chars.length - 1 && (chars[high] ?? 0) < count) high++
  return high === 0 ? 0 : between(count, chars, offsetMs, high - 1, high)
}
