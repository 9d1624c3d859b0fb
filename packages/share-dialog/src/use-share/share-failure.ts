import { isShareError, type Share, type ShareErrorCode } from '@playthread/core'

/** What was being done when it failed. */
export type ShareActivity = 'read' | ShareOperation

/** What an owner can ask for. */
export type ShareOperation = 'create' | 'stop' | 'reset'

/** Why something failed, in the terms a dialog needs to be honest about it. */
export interface ShareFailure {
  readonly during: ShareActivity
  readonly code: ShareErrorCode
  /** How long the server asked to wait, in ms. */
  readonly retryAfterMs: number | undefined
  /** Whether the record was read again afterwards: only then is it certain that nothing changed. */
  readonly verified: boolean
  readonly error: unknown
}

/** How an operation ended. `share` is `undefined` where the record could not be read again. */
export interface ShareOutcome {
  readonly share: Share | null | undefined
  readonly failure: ShareFailure | null
}

export function describeFailure(
  during: ShareActivity,
  error: unknown,
  verified: boolean,
): ShareFailure {
  const known = isShareError(error)
  return {
    during,
    code: known ? error.code : 'unexpected',
    retryAfterMs: known ? error.retryAfterMs : undefined,
    verified,
    error,
  }
}
