import { ShareError, type ShareErrorCode } from '@playthread/core'
import { parseRetryAfter } from './retry-after.ts'

const codes: Readonly<Record<number, ShareErrorCode>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  410: 'not_found',
  429: 'rate_limited',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
}

/** What an answer other than success means. Ids and addresses stay out of the message. */
export async function errorOfResponse(response: Response): Promise<ShareError> {
  const { status } = response
  const code = (await codeOfBody(response)) ?? codeOfStatus(status)
  const retryAfterMs = parseRetryAfter(response.headers.get('retry-after'))
  const message = `The share server answered with status ${status}.`
  return new ShareError(code, message, retryAfterMs === undefined ? {} : { retryAfterMs })
}

function codeOfStatus(status: number): ShareErrorCode {
  return codes[status] ?? (status >= 400 && status < 500 ? 'invalid_request' : 'unexpected')
}

// The status decides everything but this: the server is well, the conversation it was given is not.
async function codeOfBody(response: Response): Promise<ShareErrorCode | undefined> {
  try {
    if (response.status !== 500) {
      // Unread, it would keep its connection busy.
      await response.body?.cancel()
      return undefined
    }
    const body: unknown = await response.json()
    return JSON.stringify(body).includes('"code":"invalid_conversation"')
      ? 'invalid_conversation'
      : undefined
  } catch {
    return undefined
  }
}
