/** The clock, injected. */
export interface RefresherEnvironment {
  readonly now: () => number
  readonly setTimeout: (callback: () => void, ms: number) => number
  readonly clearTimeout: (handle: number) => void
}

export interface Refresher {
  /** Something changed: reads again soon, once for however many requests come meanwhile. */
  readonly request: () => void
  readonly stop: () => void
}

/** At most four reads a second. */
const minIntervalMs = 250

/** Turns a burst of changes into few reads that never overlap; the last change is never missed. */
export function createRefresher(
  read: () => Promise<unknown>,
  environment: RefresherEnvironment = browser,
): Refresher {
  let timer: number | null = null
  let reading = false
  let again = false
  let stopped = false
  let lastAt = -Infinity

  async function run(): Promise<void> {
    timer = null
    reading = true
    lastAt = environment.now()
    try {
      await read()
    } catch {
      // What went wrong is part of what was read; the page shows it.
    }
    reading = false
    if (again) {
      again = false
      schedule()
    }
  }
  function schedule(): void {
    if (stopped || timer !== null) return
    const wait = Math.max(0, lastAt + minIntervalMs - environment.now())
    timer = environment.setTimeout(() => void run(), wait)
  }
  return {
    request() {
      if (reading) again = true
      else schedule()
    },
    stop() {
      stopped = true
      if (timer !== null) environment.clearTimeout(timer)
      timer = null
    },
  }
}

const browser: RefresherEnvironment = {
  now: () => performance.now(),
  setTimeout: (callback, ms) => window.setTimeout(callback, ms),
  clearTimeout: (handle) => window.clearTimeout(handle),
}
