import type { Pacing, PacingPreset } from './timeline.ts'

/**
 * How long things take on screen. All in ms or characters per second, before scaling.
 *
 * Rates sit above reading speed (about 25 characters per second) because a replay shows work being
 * done, it is not read aloud; the bounds keep one long answer or one slow tool from eating the
 * whole. Recorded and stamped durations pass the same bounds, except under `recorded`.
 */
export const timing = {
  user: { cps: 90, min: 500, max: 2200 },
  text: { cps: 320, min: 250, max: 9000 },
  reasoning: { cps: 700, min: 250, max: 2500 },
  /** A tool's latency; `unknown` when nothing was stamped. */
  tool: { min: 350, max: 1500, unknown: 700 },
  /** How long a tool's result stands before the next step. */
  toolDwell: 400,
  resource: 600,
  /** Sources, host data, errors: there at once, a beat apart. */
  status: 120,
  /** Between two messages. */
  gap: { min: 250, max: 1200 },
  /** The longest silence `recorded` pacing keeps; anything longer is cut to this. */
  idle: 3000,
  /** A cut shorter than this is not worth telling. */
  tellGapFrom: 5000,
  /** Nobody streams slower: a stamp that says so measured something else, such as a closed lid. */
  slowestCps: 20,
} as const

/** `brisk` is `natural` at twice the speed. */
const scales: Record<PacingPreset, number> = { brisk: 0.5, natural: 1, recorded: 1 }

export interface Rules {
  readonly realTime: boolean
  readonly scale: number
}

export function rulesOf(pacing: Pacing, scale?: number): Rules {
  const preset = pacing.preset ?? 'natural'
  return { realTime: preset === 'recorded', scale: scale ?? scales[preset] ?? 1 }
}

export function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max)
}

/** How long a text shows, from its length and how long it really took (NaN: unknown). */
export function textMs(
  length: number,
  bounds: { readonly cps: number; readonly min: number; readonly max: number },
  realMs: number,
  realTime: boolean,
): number {
  if (length === 0) return 0
  if (!(realMs >= 0)) return clamp((length / bounds.cps) * 1000, bounds.min, bounds.max)
  if (realTime) return Math.min(realMs, (length / timing.slowestCps) * 1000)
  return clamp(realMs, bounds.min, bounds.max)
}

/** How long a call runs on screen, from how long it really took (NaN: unknown). */
export function toolMs(realMs: number, realTime: boolean): number {
  if (!(realMs >= 0)) return timing.tool.unknown
  if (realTime) return Math.min(realMs, timing.idle)
  return clamp(realMs, timing.tool.min, timing.tool.max)
}
