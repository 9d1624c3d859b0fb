import {
  isShareError,
  isShareId,
  parseConversation,
  ShareError,
  type CallOptions,
  type Share,
  type ShareAdapter,
} from '@playthread/core'
import { notPublic } from '../record/share-record.ts'
import { createHttpClient, failureOf, type HeadersSource } from './http-client.ts'
import { subscribeLive, type LiveTimes } from './live-subscription.ts'
import { parseShareOf, parseShareOrNull, parseShares, parseSummary } from './parse-answers.ts'
import { createReads } from './reads.ts'
import { resolveResources } from './resolve-resources.ts'

export interface HttpAdapterOptions {
  /** Where the share server is mounted, on this site or another. @default '/api/playthread' */
  readonly baseUrl?: string
  /** @default the global fetch */
  readonly fetch?: typeof fetch
  /** Added to every request, such as a token; a function is asked each time. */
  readonly headers?: HeadersSource
  /** How long an answer may take, in ms. @default 30000 */
  readonly timeoutMs?: number
  /** How patient live connections are. */
  readonly live?: Partial<LiveTimes>
}

export type HttpAdapter = Required<ShareAdapter>

/**
 * A share adapter that speaks to `@playthread/server`, or to any server that follows its OpenAPI
 * document (`@playthread/server/openapi.json`).
 *
 * @example
 * const adapter = createHttpAdapter({ baseUrl: '/api/playthread' })
 */
export function createHttpAdapter(options: HttpAdapterOptions = {}): HttpAdapter {
  const { headers, live, timeoutMs = 30_000 } = options
  const baseUrl = (options.baseUrl ?? '/api/playthread').replace(/\/+$/, '')
  // Looked up at each call: a page may replace fetch after this adapter was made.
  const send: typeof fetch = (...args) => (options.fetch ?? globalThis.fetch)(...args)
  const client = createHttpClient({ baseUrl, fetch: send, headers, timeoutMs })
  const reads = createReads()

  async function readOwned<Result>(
    path: string,
    { signal }: CallOptions,
    parse: (answer: unknown) => Result,
  ): Promise<Result> {
    return client.call(path, { signal }, async (response) => parse(await readJson(response)))
  }

  async function command(
    conversationId: string,
    action: '' | '/stop' | '/reset',
    body: object,
    { signal }: CallOptions,
  ): Promise<Share> {
    const path = `${sharePath(conversationId)}${action}`
    return client.call(path, { method: 'POST', body, signal }, async (response) =>
      parseShareOf(conversationId, await readJson(response)),
    )
  }

  return {
    getShare: async (id, call = {}) =>
      readOwned(sharePath(id), call, (answer) => parseShareOrNull(id, answer)),

    createShare: async (id, { ifGeneration, ...call } = {}) =>
      command(id, '', ifGeneration === undefined ? {} : { ifGeneration }, call),

    stopShare: async (id, call = {}) => command(id, '/stop', {}, call),

    resetShare: async (id, call = {}) => command(id, '/reset', {}, call),

    listShares: async (call = {}) => readOwned('/shares', call, parseShares),

    getShareSummary: async (id, call = {}) => readOwned(sharePath(id), call, parseSummary),

    getSharedConversation: async (shareId, { signal } = {}) => {
      signal?.throwIfAborted()
      if (!isShareId(shareId)) throw notPublic()
      const finish = reads.begin(shareId)
      let etag: string | null = null
      try {
        const answer = await client.call(`/public/${shareId}`, { signal }, async (response) => {
          const json = await readJson(response, 'invalid_conversation')
          etag = response.headers.get('etag')
          return json
        })
        return resolveResources(parseConversation(answer), baseUrl)
      } catch (error) {
        throw publicFailure(error)
      } finally {
        finish(etag)
      }
    },

    getResource: async (shareId, resourceId, { signal } = {}) => {
      signal?.throwIfAborted()
      if (!isShareId(shareId)) throw notPublic()
      try {
        const path = `/public/${shareId}/resources/${encodeId(resourceId)}`
        const response = await client.open(path, { signal })
        return await response.blob()
      } catch (error) {
        throw publicFailure(failureOf(error, signal))
      }
    },

    runShellUrl: `${baseUrl}/run`,

    subscribe: (shareId, listener) =>
      subscribeLive({ shareId, listener, client, reads, ...(live && { times: live }) }),
  }
}

function sharePath(conversationId: string): string {
  return `/conversations/${encodeId(conversationId)}/share`
}

/** `.` and `..` would climb out of the path, however they are encoded. */
function encodeId(id: string): string {
  if (id === '' || id === '.' || id === '..' || /\p{Cs}/u.test(id)) {
    throw new ShareError(
      'invalid_request',
      'This id cannot be part of an address. Ids are texts other than "", "." and "..".',
    )
  }
  return encodeURIComponent(id)
}

async function readJson(
  response: Response,
  code: 'unexpected' | 'invalid_conversation' = 'unexpected',
): Promise<unknown> {
  const text = await response.text()
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new ShareError(
      code,
      'The answer is not JSON. Check that `baseUrl` leads to a share server.',
      { cause: error },
    )
  }
}

/** Every link that is not public fails in the same words. */
function publicFailure(error: unknown): unknown {
  return isShareError(error, 'not_found') ? notPublic() : error
}
