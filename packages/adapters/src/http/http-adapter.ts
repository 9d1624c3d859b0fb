import {
  isShareError,
  isShareId,
  parseConversation,
  type CallOptions,
  type Share,
  type ShareAdapter,
  type ShareEvent,
} from '@playthread/core'
import { notPublic } from '../record/share-record.ts'
import { encodeId } from './encode-id.ts'
import { createHttpClient, failureOf, type HeadersSource } from './http-client.ts'
import { subscribeLive, type LiveTimes } from './live-subscription.ts'
import { parseShareOf, parseShareOrNull, parseShares, parseSummary } from './parse-answers.ts'
import { createKeptPages } from './kept-pages.ts'
import { createPagedReader } from './paged-reader.ts'
import { readJson } from './read-json.ts'
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
  const pages = createKeptPages()
  const readWhole = createPagedReader(client, pages)

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
        const answer = await readWhole(shareId, signal, (tag) => {
          etag = tag
        })
        return resolveResources(parseConversation(answer), baseUrl)
      } catch (error) {
        if (isShareError(error, 'not_found')) pages.forget(shareId)
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

    subscribe: (shareId, listener) => {
      const release = pages.keep(shareId)
      const hear = (event: ShareEvent) => {
        if (event.type === 'stopped') {
          release()
          pages.forget(shareId)
        }
        listener(event)
      }
      const times = live && { times: live }
      const unsubscribe = subscribeLive({ shareId, listener: hear, client, reads, ...times })
      return () => {
        release()
        unsubscribe()
      }
    },
  }
}

function sharePath(conversationId: string): string {
  return `/conversations/${encodeId(conversationId)}/share`
}

/** Every link that is not public fails in the same words. */
function publicFailure(error: unknown): unknown {
  return isShareError(error, 'not_found') ? notPublic() : error
}
