import { ShareError } from '@playthread/core'

export interface Deadline {
  /** Aborts with the caller's signal or when the time is over. */
  readonly signal: AbortSignal
  /** Settles with the work or, even if the work ignores the signal, with the abort. */
  readonly race: <Result>(work: () => Promise<Result>) => Promise<Result>
  /** Stops the clock; the caller's signal still counts. */
  readonly clearTimer: () => void
  readonly clear: () => void
}

/** A signal that ends with another one or after a time. Written out for browsers without `AbortSignal.any`. */
export function openDeadline(outer: AbortSignal | undefined, timeoutMs: number): Deadline {
  const controller = new AbortController()
  const follow = () => controller.abort(outer?.reason)
  if (outer?.aborted) follow()
  outer?.addEventListener('abort', follow, { once: true })
  const timer = setTimeout(() => {
    controller.abort(new ShareError('network', 'The share server took too long to answer.'))
  }, timeoutMs)

  const { signal } = controller
  return {
    signal,
    race: async (work) => {
      signal.throwIfAborted()
      let stop: (() => void) | undefined
      const aborted = new Promise<never>((_resolve, reject) => {
        stop = () => reject(asError(signal.reason))
        signal.addEventListener('abort', stop, { once: true })
      })
      try {
        return await Promise.race([work(), aborted])
      } finally {
        if (stop) signal.removeEventListener('abort', stop)
      }
    },
    clearTimer: () => clearTimeout(timer),
    clear: () => {
      clearTimeout(timer)
      outer?.removeEventListener('abort', follow)
    },
  }
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error('aborted', { cause: reason })
}
