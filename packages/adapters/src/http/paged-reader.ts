import { isShareError, ShareError } from '@playthread/core'
import { encodeId } from './encode-id.ts'
import type { HttpClient } from './http-client.ts'
import { isRecord } from './is-record.ts'
import type { KeptPages, Page } from './kept-pages.ts'
import { readJson } from './read-json.ts'

/** How many pages are on their way at once; browsers have six connections to a place. */
const atOnce = 4
/** After this many changes in the middle of reading, the whole is asked for in one piece. */
const maxRestarts = 5

/**
 * Reads a public conversation, in pages where it is large, as one JSON value of one moment.
 *
 * The frame names its pages by their content. A page that is gone by the time it is asked for
 * means that the conversation changed: the frame is read again, and of the pages only what is new.
 */
export function createPagedReader(client: HttpClient, kept: KeptPages) {
  type Signal = AbortSignal | undefined

  async function read(
    path: string,
    signal: Signal,
    onEtag: (etag: string | null) => void = () => {},
  ): Promise<unknown> {
    return client.call(path, { signal }, async (response) => {
      const json = await readJson(response, 'invalid_conversation')
      onEtag(response.headers.get('etag'))
      return json
    })
  }

  async function fetchPages(
    shareId: string,
    ids: readonly string[],
    pages: Map<string, Page>,
    signal: Signal,
  ): Promise<void> {
    const missing = ids.filter((id) => !pages.has(id))
    const controller = new AbortController()
    const follow = () => controller.abort(signal?.reason)
    if (signal?.aborted) follow()
    signal?.addEventListener('abort', follow, { once: true })
    const work = async () => {
      for (let id = missing.shift(); id !== undefined; id = missing.shift()) {
        const path = `/public/${shareId}/pages/${encodeId(id)}`
        pages.set(id, parsePage(await read(path, controller.signal)))
      }
    }
    try {
      await Promise.all(Array.from({ length: atOnce }, work))
    } catch (error) {
      // The others' pages are of no use any more.
      controller.abort(error)
      throw error
    } finally {
      signal?.removeEventListener('abort', follow)
    }
  }

  return async (
    shareId: string,
    signal: Signal,
    onEtag: (etag: string | null) => void,
  ): Promise<unknown> => {
    const pages = new Map(kept.get(shareId))
    for (let restarts = 0; restarts < maxRestarts; restarts += 1) {
      const frame = await read(`/public/${shareId}?paged`, signal, onEtag)
      const ids = pageIdsOf(frame)
      if (!ids) return frame
      try {
        await fetchPages(shareId, ids, pages, signal)
      } catch (error) {
        if (isShareError(error, 'conflict')) continue
        throw error
      }
      const used = ids.map((id): [string, Page] => [id, pages.get(id) ?? emptyPage])
      kept.set(shareId, new Map(used))
      return joined(frame, used)
    }
    return read(`/public/${shareId}`, signal, onEtag)
  }
}

const emptyPage: Page = { messages: [], resources: [] }

function pageIdsOf(frame: unknown): readonly string[] | undefined {
  const pages = isRecord(frame) ? frame['pages'] : undefined
  if (!Array.isArray(pages) || pages.length === 0) return undefined
  if (pages.every((id) => typeof id === 'string')) return pages
  throw unreadable()
}

function parsePage(value: unknown): Page {
  if (!isRecord(value)) throw unreadable()
  const { messages, resources } = value
  if (!Array.isArray(messages) || !Array.isArray(resources)) throw unreadable()
  return { messages, resources }
}

/** What pages hold comes before what the frame holds. */
function joined(frame: unknown, pages: readonly (readonly [string, Page])[]): unknown {
  if (!isRecord(frame)) throw unreadable()
  const last = parsePage(frame)
  return {
    ...frame,
    messages: [...pages.flatMap(([, page]) => page.messages), ...last.messages],
    resources: [...pages.flatMap(([, page]) => page.resources), ...last.resources],
  }
}

function unreadable(): ShareError {
  return new ShareError(
    'invalid_conversation',
    'A page of the conversation cannot be read. Check that `baseUrl` leads to a share server.',
  )
}
