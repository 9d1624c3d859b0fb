/** What the control wastes: at least half a nanosecond a round, and 16 bytes an object. */
export const controlCosts = {
  mountRounds: 400_000_000,
  mountMs: 200,
  stepRounds: 40_000_000,
  stepMs: 20,
  heldObjects: 1_000_000,
  heldMB: 15,
} as const
