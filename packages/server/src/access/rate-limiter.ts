export interface RateLimiterOptions {
  readonly perMinute: number
  /** Milliseconds that only grow. */
  readonly now: () => number
  /** How many keys are remembered; the one unused for longest goes first. @default 10000 */
  readonly maxKeys?: number
}

export interface RateLimiter {
  /** Takes one. Returns 0, or how long to wait before the next try, in ms. */
  take(key: string): number
  readonly size: number
}

interface Bucket {
  tokens: number
  at: number
}

/** Token buckets: a burst of a minute's worth, refilled steadily. */
export function createRateLimiter({
  perMinute,
  now,
  maxKeys = 10_000,
}: RateLimiterOptions): RateLimiter {
  const buckets = new Map<string, Bucket>()
  const msPerToken = 60_000 / perMinute

  return {
    take: (key) => {
      const at = now()
      const bucket = buckets.get(key) ?? { tokens: perMinute, at }
      bucket.tokens = Math.min(perMinute, bucket.tokens + Math.max(0, at - bucket.at) / msPerToken)
      bucket.at = at
      // Deleting first moves the key to the end: a Map iterates by insertion, so it is our LRU.
      buckets.delete(key)
      buckets.set(key, bucket)
      if (buckets.size > maxKeys) buckets.delete(buckets.keys().next().value ?? key)
      if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) * msPerToken)
      bucket.tokens -= 1
      return 0
    },
    get size() {
      return buckets.size
    },
  }
}
