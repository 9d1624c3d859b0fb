import type { TimelineState } from '@playthread/core'

/** Text reaches React at most this often: faster is not seen, only paid for. */
const textCommitMs = 1000 / 30
/** A long message costs more to draw, so less often. */
const longTextCommitMs = 100
const longText = 8192

/** Decides which frames are worth a React commit. */
export function createCommitGate(): {
  isDue(shown: TimelineState, next: TimelineState, wall: number, wholeParts: boolean): boolean
  committed(wall: number): void
} {
  let last = -Infinity
  return {
    isDue(shown, next, wall, wholeParts) {
      if (differs(shown, next)) return true
      if (wholeParts || shown.chars === next.chars) return false
      return wall - last >= (next.chars > longText ? longTextCommitMs : textCommitMs)
    },
    committed(wall) {
      last = wall
    },
  }
}

function differs(a: TimelineState, b: TimelineState): boolean {
  return (
    a.step !== b.step ||
    a.visibleMessages !== b.visibleMessages ||
    a.runningTools !== b.runningTools ||
    a.panelStep !== b.panelStep ||
    a.panelResource !== b.panelResource ||
    a.chapter !== b.chapter ||
    a.ended !== b.ended
  )
}
