import { createRateLimiter } from './rate-limiter.ts'

/**
 * Where requests are counted, when several processes are to count together. Redis can stand behind
 * it. One that fails is asked again next time; until then nothing is limited, and that is logged.
 */
export interface RateLimitStore {
  /**
   * Takes one from the bucket of this key, which holds a minute's worth and refills steadily.
   * Returns 0, or how long to wait before the next try, in ms. Keys hold client addresses and user
   * ids: keep them no longer than a minute.
   */
  take(key: string, perMinute: number): Promise<number>
}

export type LimitName = 'reads' | 'misses' | 'creates'

export interface RateLimits {
  /** 0, or how long to wait, in ms. */
  take(name: LimitName, key: string): Promise<number>
}

export interface RateLimitsOptions {
  readonly perMinute: Readonly<Record<LimitName, number>>
  /** @default bounded buckets in this process */
  readonly store: RateLimitStore | undefined
  readonly onError: (error: unknown, key: string) => void
  readonly onLimited: (name: LimitName) => void
}

export function createRateLimits(options: RateLimitsOptions): RateLimits {
  const { perMinute, onError, onLimited } = options
  const store = options.store ?? createMemoryRateLimits()
  return {
    take: async (name, key) => {
      try {
        const waitMs = await store.take(`${name} ${key}`, perMinute[name])
        if (waitMs > 0) onLimited(name)
        return waitMs
      } catch (error) {
        onError(error, key)
        return 0
      }
    },
  }
}

/** Buckets in this process, at most 10,000 for each limit; the one unused for longest goes first. */
export function createMemoryRateLimits(): RateLimitStore {
  const limiters = new Map<string, ReturnType<typeof createRateLimiter>>()
  return {
    take: async (key, perMinute) => {
      // By name, so that a crowd of readers pushes nobody's misses out of memory.
      const name = key.slice(0, key.indexOf(' '))
      const limiter =
        limiters.get(name) ?? createRateLimiter({ perMinute, now: () => performance.now() })
      limiters.set(name, limiter)
      return limiter.take(key)
    },
  }
}
