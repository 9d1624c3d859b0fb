const slowest = 0.25
const fastest = 8

/** A speed that a replay has: 0.25 … 8; 1 for what is no number. */
export function clampRate(rate: number): number {
  return Number.isFinite(rate) ? Math.min(Math.max(rate, slowest), fastest) : 1
}
