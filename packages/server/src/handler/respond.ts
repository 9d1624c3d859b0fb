import { isShareError, type ShareErrorCode } from '@playthread/core'
import { Refusal, refuse, type RefusalStatus } from './refusal.ts'

/** On every response: nothing here is ever cached, indexed, sniffed or named to third parties. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow, noarchive',
}

const encoder = new TextEncoder()

export function respond(
  status: number,
  headers: Readonly<Record<string, string>>,
  body: BodyInit | null = null,
): Response {
  return new Response(body, { status, headers: { ...commonHeaders, ...headers } })
}

export function respondJson(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return respondJsonBytes(status, encoder.encode(JSON.stringify(value)), headers)
}

export function respondJsonBytes(
  status: number,
  bytes: Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return respondBytes(status, 'application/json; charset=utf-8', bytes, headers)
}

export function respondBytes(
  status: number,
  contentType: string,
  bytes: Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const about = { 'content-type': contentType, 'content-length': String(bytes.byteLength) }
  return respond(status, { ...about, ...headers }, bytes)
}

/** The refusal an error amounts to, for whoever asked. */
export function refusalFor(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (!isShareError(error)) return refuse(500)
  if (error.code === 'invalid_conversation') return new Refusal(500, {}, error.code)
  const refusal = refuse(statuses[error.code] ?? 500)
  if (error.retryAfterMs === undefined) return refusal
  return refuse(refusal.status, {
    'retry-after': String(Math.max(1, Math.ceil(error.retryAfterMs / 1000))),
  })
}

export function respondRefusal({ status, code, message, headers }: Refusal): Response {
  return respondJson(status, { error: { code, message } }, headers)
}

const statuses: Partial<Record<ShareErrorCode, RefusalStatus>> = {
  invalid_request: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  rate_limited: 429,
  unavailable: 503,
  network: 503,
}
