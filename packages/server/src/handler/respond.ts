import { isShareError, type ShareErrorCode } from '@playthread/core'
import { negotiateEncoding } from '../payload/compress.ts'
import type { PayloadBody } from '../payload/payload-body.ts'
import { readyResponse } from './ready-bytes.ts'
import { Refusal, refuse, type RefusalStatus } from './refusal.ts'
import type { RequestContext } from './request-scope.ts'

/**
 * On every response: nothing here is ever cached, indexed, sniffed, framed or named to third
 * parties. A route whose answer is to be framed brings a policy of its own.
 */
export const commonHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'private, no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
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
  const bytes = encoder.encode(JSON.stringify(value))
  return respondBytes(status, 'application/json; charset=utf-8', bytes, headers)
}

export interface BodyAnswer {
  readonly body: PayloadBody
  readonly contentType: string
  /** Of the content, whatever form it is sent in. */
  readonly tag: string
  readonly vary: string
  /** The last word on whether this may be answered: the host and the compressor took their time. */
  readonly check: () => Promise<void>
}

/** Ready bytes, compressed as the client likes best, or 304 where it has them. */
export async function respondBody(
  c: RequestContext,
  { body, contentType, tag, vary, check }: BodyAnswer,
): Promise<Response> {
  const accepted = c.req.header('accept-encoding')
  const encoding = body.isWorthCompressing ? negotiateEncoding(accepted) : undefined
  // Weak for a compressed form: the same content in other bytes.
  const headers = { etag: encoding ? `W/"${tag}"` : `"${tag}"`, vary }
  const isKnown = matches(c.req.header('if-none-match'), tag)
  if (isKnown) {
    await check()
    return respond(304, headers)
  }
  const bytes = encoding ? await body.encoded(encoding) : body.plain()
  await check()
  return respondBytes(200, contentType, bytes, {
    ...headers,
    ...(encoding && { 'content-encoding': encoding }),
  })
}

function matches(ifNoneMatch: string | undefined, tag: string): boolean {
  const wanted = ifNoneMatch?.split(',').map((each) => each.trim().replace(/^W\//, '')) ?? []
  return wanted.includes(`"${tag}"`) || wanted.includes('*')
}

function respondBytes(
  status: number,
  contentType: string,
  bytes: Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const about = { 'content-type': contentType, 'content-length': String(bytes.byteLength) }
  return readyResponse(bytes, { status, headers: { ...commonHeaders, ...about, ...headers } })
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
