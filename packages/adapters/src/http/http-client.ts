import { ShareError } from '@playthread/core'
import { errorOfResponse } from './response-error.ts'
import { openDeadline } from './deadline.ts'

export type HeadersSource = HeadersInit | (() => HeadersInit | Promise<HeadersInit>)

export interface HttpClientOptions {
  readonly baseUrl: string
  readonly fetch: typeof fetch
  readonly headers: HeadersSource | undefined
  readonly timeoutMs: number
}

export interface CallInit {
  readonly method?: 'GET' | 'POST'
  /** Sent as JSON. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal | undefined
}

export interface HttpClient {
  /** Sends and reads the whole answer within the time-out. */
  readonly call: <Result>(
    path: string,
    init: CallInit,
    read: (response: Response) => Promise<Result>,
  ) => Promise<Result>
  /** Sends; only the answer's beginning is timed. */
  readonly open: (path: string, init: CallInit) => Promise<Response>
}

/** Requests whose every failure is a ShareError, or the reason of the caller's own signal. */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  async function send(path: string, init: CallInit, signal: AbortSignal): Promise<Response> {
    const extra = typeof options.headers === 'function' ? await options.headers() : options.headers
    const headers = new Headers(extra)
    for (const [name, value] of Object.entries(init.headers ?? {})) headers.set(name, value)
    if (init.body !== undefined) headers.set('content-type', 'application/json')
    const response = await options.fetch(options.baseUrl + path, {
      method: init.method ?? 'GET',
      headers,
      cache: 'no-store',
      signal,
      ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
    })
    if (!response.ok) throw await errorOfResponse(response)
    return response
  }

  return {
    call: async (path, init, read) => {
      const deadline = openDeadline(init.signal, options.timeoutMs)
      try {
        return await deadline.race(async () => read(await send(path, init, deadline.signal)))
      } catch (error) {
        throw failureOf(error, init.signal)
      } finally {
        deadline.clear()
      }
    },
    open: async (path, init) => {
      const deadline = openDeadline(init.signal, options.timeoutMs)
      try {
        return await deadline.race(() => send(path, init, deadline.signal))
      } catch (error) {
        throw failureOf(error, init.signal)
      } finally {
        deadline.clearTimer()
      }
    },
  }
}

/** What a failure means to the caller. */
export function failureOf(error: unknown, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted) return signal.reason
  if (error instanceof ShareError) return error
  return new ShareError('network', 'The share server could not be reached.', { cause: error })
}
