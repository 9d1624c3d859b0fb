import { isShareError } from '@playthread/core'

/**
 * Why a file is not there, as far as a reader cares.
 *
 * - `gone`: it was taken away, or the link was stopped
 * - `offline`: the server could not be reached
 * - `blocked`: its address is of a kind that is never opened
 * - `broken`: the bytes are there but cannot be shown
 * - `failed`: anything else
 */
export type FailureReason = 'gone' | 'offline' | 'blocked' | 'broken' | 'failed'

export function failureReason(error: unknown): FailureReason {
  if (isShareError(error, 'not_found')) return 'gone'
  if (isShareError(error, 'network')) return 'offline'
  if (isShareError(error, 'unsupported')) return 'blocked'
  return 'failed'
}
