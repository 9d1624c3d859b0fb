import type { PlayMs, SourceMs } from './timeline.ts'

/** Says that a number counts played milliseconds. */
export function playMs(ms: number): PlayMs {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place that brands
  return ms as PlayMs
}

/** Says that a number counts recorded milliseconds. */
export function sourceMs(ms: number): SourceMs {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place that brands
  return ms as SourceMs
}
