import type { Pacing, PacingPreset } from './timeline.ts'

// How long things take on screen. All in ms or characters per second, before scaling.
//
// Rates sit above reading speed (about 25 characters per second) because a replay shows work being
// done, it is not read aloud; the bounds keep one long answer or one slow tool from eating the
// whole. Recorded and stamped durations pass the same bounds, except under `recorded`.

/** Of each text: characters per second, the shortest and the longest time. */
export const textBounds = {
  user: [90, 500, 2200],
  text: [320, 250, 9000],
  reasoning: [700, 250, 2500],
} as const

/** How long a tool's result stands before the next step. */
export const toolDwell = 400
/** Between two messages. */
export const shortestGap = 250
export const longestGap = 1200
/** The longest silence `recorded` pacing keeps; anything longer is cut to this. */
export const longestIdle = 3000
/** A cut shorter than this is not worth telling. */
export const tellGapFrom = 5000
/** Nobody streams slower: a stamp that says so measured something else, such as a closed lid. */
const slowestCps = 20
/** A tool's latency; the last when nothing was stamped. */
const shortestTool = 350
const longestTool = 1500
const unknownTool = 700

export interface Rules {
  readonly realTime: boolean
  readonly scale: number
}

export function rulesOf({ preset = 'natural' }: Pacing, scale?: number): Rules {
  return { realTime: preset === 'recorded', scale: scale ?? scales[preset] ?? 1 }
}

/** `brisk` is `natural` at twice the speed. */
const scales: Partial<Record<PacingPreset, number>> = { brisk: 0.5 }

export function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max)
}

/** How long a text shows, from its length and how long it really took (NaN: unknown). */
export function textMs(
  length: number,
  [cps, min, max]: readonly [cps: number, min: number, max: number],
  realMs: number,
  realTime: boolean,
): number {
  if (length === 0) return 0
  const known = realMs >= 0
  if (known && realTime) return Math.min(realMs, (length / slowestCps) * 1000)
  return clamp(known ? realMs : (length / cps) * 1000, min, max)
}

/** How long a call runs on screen, from how long it really took (NaN: unknown). */
export function toolMs(realMs: number, realTime: boolean): number {
  if (!(realMs >= 0)) return unknownTool
  return realTime ? Math.min(realMs, longestIdle) : clamp(realMs, shortestTool, longestTool)
}
