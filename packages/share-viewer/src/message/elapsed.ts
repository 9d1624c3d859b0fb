import type { Timed } from '@playthread/core'

/** How long a part took, in ms; `null` when it does not say. */
export function elapsedMs({ startedAt, endedAt }: Timed): number | null {
  const ms = Date.parse(endedAt ?? '') - Date.parse(startedAt ?? '')
  return Number.isFinite(ms) && ms >= 0 ? ms : null
}
