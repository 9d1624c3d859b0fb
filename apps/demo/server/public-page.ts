import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { negotiateMediaType, parseConversation } from '@playthread/core'
import { appPage, readPage } from './pages.ts'

type ServerEntry = typeof import('../src/entry-server.tsx')

export interface PublicPageOptions {
  readonly dist: string
  /** The share handler: the one place that decides what is public. */
  readonly shares: (request: Request) => Promise<Response>
}

const robots = { 'x-robots-tag': 'noindex, nofollow, noarchive' }

/** `/s/<share id>`: HTML with the whole transcript in it or, for who prefers it, Markdown. */
export async function createPublicPage({ dist, shares }: PublicPageOptions) {
  const entryUrl = pathToFileURL(path.join(dist, 'server/entry-server.js')).href
  const entry: ServerEntry = await import(entryUrl)

  return async (request: Request): Promise<Response> => {
    const { pathname, searchParams, search } = new URL(request.url)
    const shareId = entry.sharedId(pathname)
    const inBrowser = searchParams.get('adapter') === 'browser'
    if (shareId === null || inBrowser) return withHeaders(await appPage(dist), robots)

    const accept = negotiateMediaType(request.headers.get('accept'), ['text/html', 'text/markdown'])
    const type = accept === 'text/html' ? 'application/json' : accept
    const read = await shares(publicRead(request, shareId, type))
    if (accept === 'text/markdown') return read
    // The page says what is wrong, and tries again.
    if (!read.ok && read.status !== 404)
      return withHeaders(await appPage(dist), robots, read.status)

    const conversation = read.ok ? parseConversation(await read.json()) : null
    const { nonce, html, headers } = await readPage(dist)
    const theme = entry.themeOf(search)
    const { signal } = request
    const body = await entry.renderPage({ shareId, conversation, theme, nonce, signal })
    const [start = '', end = ''] = html
      .replace(/<title>.*<\/title>/, () => entry.renderHead(conversation))
      .split('<div id="root"></div>')
    const data = entry.pageDataElement({ conversation })
    return new Response(around(`${start}<div id="root">`, body, `</div>${data}${end}`), {
      status: read.status,
      headers: { ...headers, ...robots, vary: 'Accept' },
    })
  }
}

/** The read that the page would make itself, before it is there to make it. */
function publicRead(request: Request, shareId: string, accept: string): Request {
  const url = new URL(`/api/playthread/public/${encodeURIComponent(shareId)}`, request.url)
  return new Request(url, { headers: { accept } })
}

function around(
  start: string,
  body: ReadableStream<Uint8Array>,
  end: string,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      start: (controller) => controller.enqueue(encoder.encode(start)),
      flush: (controller) => controller.enqueue(encoder.encode(end)),
    }),
  )
}

function withHeaders(
  response: Response,
  headers: Readonly<Record<string, string>>,
  status = response.status,
): Response {
  const all = new Headers(response.headers)
  for (const [name, value] of Object.entries(headers)) all.set(name, value)
  return new Response(response.body, { status, headers: all })
}
