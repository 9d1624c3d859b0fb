import type { ReplayEnvironment } from './replay.ts'

/** Time, frames, visibility and motion, run by hand. */
export function createHandClock() {
  let wall = 0
  let hidden = false
  let reduced = false
  let nextHandle = 1
  const frames = new Map<number, () => void>()
  const visibility = new Set<() => void>()
  const motion = new Set<() => void>()

  const environment: ReplayEnvironment = {
    now: () => wall,
    requestFrame: (callback) => {
      frames.set(nextHandle, callback)
      return nextHandle++
    },
    cancelFrame: (handle) => void frames.delete(handle),
    isHidden: () => hidden,
    onVisibilityChange: (listener) => {
      visibility.add(listener)
      return () => visibility.delete(listener)
    },
    prefersReducedMotion: () => reduced,
    onReducedMotionChange: (listener) => {
      motion.add(listener)
      return () => motion.delete(listener)
    },
  }

  function frame(): void {
    const due = [...frames.values()]
    frames.clear()
    for (const callback of due) callback()
  }

  return {
    environment,
    /** Lets time pass in frames of at most 16 ms. */
    pass(ms: number): void {
      for (let left = ms; left > 0; left -= 16) {
        wall += Math.min(left, 16)
        frame()
      }
    },
    /** Lets time pass with no frame in between: a sleeping machine. */
    sleep(ms: number): void {
      wall += ms
      frame()
    },
    hide(next: boolean): void {
      hidden = next
      for (const listener of visibility) listener()
    },
    reduceMotion(next: boolean): void {
      reduced = next
      for (const listener of motion) listener()
    },
    /** Frames asked for and listeners attached: 0 when nothing runs. */
    pending: () => frames.size + visibility.size + motion.size,
  }
}
