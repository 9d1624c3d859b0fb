/**
 * What went wrong, for a program. Stable: codes are added, never renamed.
 *
 * - `not_found`: no such public link (unknown, malformed, stopped or deleted: never told apart)
 * - `unauthorized`: the owner must sign in
 * - `forbidden`: signed in, but not the owner
 * - `conflict`: the share changed meanwhile; read it again
 * - `rate_limited`: too many requests; see `retryAfterMs`
 * - `network`: the server could not be reached
 * - `unavailable`: the server answered that it cannot serve now; see `retryAfterMs`
 * - `invalid_request`: the server did not understand the request
 * - `invalid_conversation`: what came back is not a conversation; see `issues`
 * - `unsupported`: this adapter cannot do that
 * - `unexpected`: anything else; see `cause`
 */
export type ShareErrorCode =
  | 'not_found'
  | 'unauthorized'
  | 'forbidden'
  | 'conflict'
  | 'rate_limited'
  | 'network'
  | 'unavailable'
  | 'invalid_request'
  | 'invalid_conversation'
  | 'unsupported'
  | 'unexpected'

/** Where a value was not what it had to be, and why. */
export interface Issue {
  /** Such as `messages[3].parts[0].text`. Empty for the value itself. */
  readonly path: string
  readonly message: string
}

export interface ShareErrorOptions extends ErrorOptions {
  /** How long to wait before trying again, in ms. */
  readonly retryAfterMs?: number
  readonly issues?: readonly Issue[]
}

/**
 * The one error every adapter throws.
 *
 * Its message is for developers and logs; the UI shows its own words for each `code`. Messages
 * never contain share ids or conversation ids.
 */
export class ShareError extends Error {
  override readonly name = 'ShareError'
  readonly code: ShareErrorCode
  /** Milliseconds to wait before a retry, where the server said. */
  readonly retryAfterMs: number | undefined
  /** What was wrong with the data, for `invalid_conversation`. */
  readonly issues: readonly Issue[]

  constructor(code: ShareErrorCode, message: string, options: ShareErrorOptions = {}) {
    super(message, options)
    this.code = code
    this.retryAfterMs = options.retryAfterMs
    this.issues = options.issues ?? []
  }
}

/** True for a ShareError of any copy of this package, optionally of one code. */
export function isShareError(error: unknown, code?: ShareErrorCode): error is ShareError {
  return (
    error instanceof Error &&
    error.name === 'ShareError' &&
    'code' in error &&
    (code === undefined || error.code === code)
  )
}

/** Whether trying the same call again may succeed without anyone changing anything. */
export function isRetryable(error: unknown): boolean {
  return (
    isShareError(error, 'network') ||
    isShareError(error, 'unavailable') ||
    isShareError(error, 'rate_limited')
  )
}
