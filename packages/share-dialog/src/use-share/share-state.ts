import type { Share } from '@playthread/core'
import type { ShareFailure, ShareOperation } from './share-failure.ts'

/**
 * Where the share is, as far as is known for certain. Always exactly one.
 *
 * - `loading`: the record is being read for the first time
 * - `unshared`: there was never a link
 * - `creating`, `stopping`, `resetting`: asked for, not yet confirmed
 * - `shared`: public, confirmed by the adapter
 * - `stopped`: there is a link, and it shows nothing
 * - `error`: see `failure`; `retry()` does the same again
 * - `offline`: the same, and the browser has no network. Clears by itself when it is back
 */
export type ShareState =
  | 'loading'
  | 'unshared'
  | 'creating'
  | 'shared'
  | 'stopping'
  | 'resetting'
  | 'stopped'
  | 'error'
  | 'offline'

export interface ShareFacts {
  /** `undefined` until the record was read, `null` when there is none. */
  readonly share: Share | null | undefined
  readonly running: ShareOperation | null
  readonly failure: ShareFailure | null
  readonly online: boolean
}

const busyStates = { create: 'creating', stop: 'stopping', reset: 'resetting' } as const

export function shareState({ share, running, failure, online }: ShareFacts): ShareState {
  if (running) return busyStates[running]
  // A conflict is no error: someone else changed the record, which by now was read again.
  if (failure && !(failure.code === 'conflict' && failure.verified)) {
    return failure.code === 'network' && !online ? 'offline' : 'error'
  }
  if (share === undefined) return 'loading'
  if (share === null) return 'unshared'
  return share.status === 'active' ? 'shared' : 'stopped'
}

/** Whether an answer is awaited that will change the record. */
export function isBusy(state: ShareState): boolean {
  return state === 'creating' || state === 'stopping' || state === 'resetting'
}
