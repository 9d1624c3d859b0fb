import type { Part, Recording } from '../model/conversation.ts'
import { lastAtOrBefore } from './last-at-or-before.ts'
import { longestIdle } from './pacing.ts'
import { isText } from './step-of-part.ts'

/** A silence inside a recorded stream that was cut: in active ms, and how long it really took. */
export interface Pause {
  readonly from: number
  readonly to: number
  readonly tookMs: number
}

/** How a text arrived: where each point was on the clock of the recording and without silences. */
export interface Reveal {
  readonly source: Float64Array
  readonly active: Float64Array
  /** UTF-16 code units that were there from then on. */
  readonly chars: Float64Array
  readonly sourceMs: number
  /** `sourceMs` with long silences cut. */
  readonly activeMs: number
  readonly pauses: readonly Pause[]
}

/** Rounding must not put a moment before the one it was made from. */
export const roundingMs = 1e-6

/** Read once per part, when its message is compiled. */
const known = new WeakMap<Part, Reveal | null>()

/** How a part's text arrived, if that was recorded; `null` when nothing can be used. */
export function recordedReveal(part: Part | undefined): Reveal | null {
  if (!isText(part) || !part.recording) return null
  const found = known.get(part)
  if (found !== undefined) return found
  const reveal = part.text.length > 0 ? read(part.recording, part.text.length) : null
  known.set(part, reveal)
  return reveal
}

/** Points that fall back, or are no numbers, are passed over. */
function read(recording: Recording, length: number): Reveal | null {
  const rows = recording.length + 2
  const [source, active, chars] = [
    new Float64Array(rows),
    new Float64Array(rows),
    new Float64Array(rows),
  ]
  const pauses: Pause[] = []
  let n = 0
  const add = (ms: number, end: number) => {
    const before = n - 1
    const from = source[before] ?? 0
    const shown = active[before] ?? 0
    const at = Math.max(from, ms)
    const until = Math.min(length, Math.max(chars[before] ?? 0, Math.floor(end)))
    if (!Number.isFinite(at) || !Number.isFinite(until)) return
    const kept = shown + Math.min(at - from, longestIdle)
    if (at - from > longestIdle) pauses.push({ from: shown, to: kept, tookMs: at - from })
    source[n] = at
    active[n] = kept
    chars[n++] = until
  }
  add(0, 0)
  for (const [ms, end] of recording) add(ms, end)
  const sourceMs = source[n - 1] ?? 0
  const activeMs = active[n - 1] ?? 0
  if (activeMs === 0) return null
  add(sourceMs, length)
  return {
    source: source.subarray(0, n),
    active: active.subarray(0, n),
    chars: chars.subarray(0, n),
    sourceMs,
    activeMs,
    pauses,
  }
}

/** How many UTF-16 code units had arrived after a share of the time, 0 to 1. */
export function arrivedChars({ active, activeMs, chars }: Reveal, share: number): number {
  return chars[lastAtOrBefore(active, share * activeMs + roundingMs)] ?? 0
}

/** The share of the time after which so many had arrived. */
export function arrivalShare({ active, activeMs, chars }: Reveal, count: number): number {
  return (active.at(chars.findIndex((end) => end >= count)) ?? 0) / activeMs
}
