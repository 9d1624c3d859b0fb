import type { ShareErrorCode } from '@playthread/core'

export type RefusalStatus = 400 | 401 | 403 | 404 | 405 | 408 | 409 | 413 | 415 | 429 | 500 | 503

const codes: Record<RefusalStatus, ShareErrorCode> = {
  400: 'invalid_request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  405: 'invalid_request',
  408: 'invalid_request',
  409: 'conflict',
  413: 'invalid_request',
  415: 'invalid_request',
  429: 'rate_limited',
  500: 'unexpected',
  503: 'unavailable',
}

// Fixed words: nothing of the request or of an error ever reaches a response.
const messages: Record<RefusalStatus, string> = {
  400: 'The request is not valid.',
  401: 'Sign in first.',
  403: 'This is not allowed.',
  404: 'There is nothing here.',
  405: 'This method is not allowed here.',
  408: 'The request took too long to arrive.',
  409: 'The share changed meanwhile. Read it again.',
  413: 'The request is too large.',
  415: 'The request must be JSON.',
  429: 'Too many requests. Try again later.',
  500: 'Something went wrong.',
  503: 'The server cannot answer now. Try again later.',
}

/** An answer other than success, thrown from wherever it is known. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: RefusalStatus
  readonly code: ShareErrorCode
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: RefusalStatus,
    headers: Readonly<Record<string, string>> = {},
    code: ShareErrorCode = codes[status],
  ) {
    super(messages[status])
    this.status = status
    this.code = code
    this.headers = headers
  }
}

export function refuse(status: RefusalStatus, headers?: Readonly<Record<string, string>>): Refusal {
  return new Refusal(status, headers)
}

/** 429 or 503 with the seconds to wait. */
export function refuseUntil(status: 429 | 503, waitMs: number): Refusal {
  return new Refusal(status, { 'retry-after': String(Math.max(1, Math.ceil(waitMs / 1000))) })
}
