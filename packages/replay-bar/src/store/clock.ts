/** A frame that took longer was sleep or a debugger, not time the reader watched. */
export const longestFrameMs = 250

export interface Clock {
  /** Where the playhead is, not clamped to any end. */
  position(): number
  readonly running: boolean
  readonly rate: number
  /** Moves the playhead; a running clock runs on from there. */
  set(positionMs: number): void
  setRate(rate: number): void
  run(running: boolean): void
  /** Call once per frame: bounds what a single frame may add. */
  frame(): number
}

/**
 * `position = anchorPosition + (now − anchorWall) × rate`, anchored again at every change. Derived,
 * never summed up, so frames that come late or not at all lose nothing.
 */
export function createClock(now: () => number, rate: number): Clock {
  let anchorPosition = 0
  let anchorWall = now()
  let lastFrame = anchorWall
  let running = false
  let speed = rate

  function position(): number {
    return running ? anchorPosition + (now() - anchorWall) * speed : anchorPosition
  }

  function anchor(at: number): void {
    anchorPosition = at
    anchorWall = now()
    lastFrame = anchorWall
  }

  return {
    position,
    get running() {
      return running
    },
    get rate() {
      return speed
    },
    set: anchor,
    setRate(next) {
      anchor(position())
      speed = next
    },
    run(next) {
      if (next === running) return
      anchor(position())
      running = next
    },
    frame() {
      const wall = now()
      const excess = wall - lastFrame - longestFrameMs
      lastFrame = wall
      if (running && excess > 0) anchorWall += excess
      return position()
    },
  }
}
