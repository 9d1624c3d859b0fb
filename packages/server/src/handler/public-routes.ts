import { negotiateMediaType } from '@playthread/core'
import { createViewerStream } from '../live/viewer-stream.ts'
import { refuse, refuseUntil } from './refusal.ts'
import { isHead, type RequestContext } from './request-scope.ts'
import { respond, respondBody } from './respond.ts'
import type { ShareService } from './share-service.ts'

type PublicRoute = (service: ShareService, c: RequestContext) => Promise<Response>

export interface ActiveLink {
  readonly shareId: string
  readonly conversationId: string
}

/**
 * `GET /public/:shareId`, as JSON or, for who prefers it, as Markdown. With `?paged`, what is too
 * large for one page comes in several.
 */
export const readConversation: PublicRoute = async (service, c) => {
  const { link, payload } = await loadLink(service, c)
  const type = negotiateMediaType(c.req.header('accept'), ['application/json', 'text/markdown'])
  const asMarkdown = type === 'text/markdown'
  const isPaged = c.req.query('paged') !== undefined
  return respondBody(c, {
    body: asMarkdown ? payload.markdown : isPaged ? payload.paged : payload.whole,
    contentType: asMarkdown ? 'text/markdown; charset=utf-8' : 'application/json; charset=utf-8',
    tag: asMarkdown ? `${payload.revision}.md` : payload.revision,
    vary: 'Accept, Accept-Encoding',
    // Compressing takes a moment as well.
    check: () => requireActive(service, c, link),
  })
}

/** `GET /public/:shareId/pages/:pageId` */
export const readPage: PublicRoute = async (service, c) => {
  const { link, payload } = await loadLink(service, c)
  const pageId = c.req.param('pageId') ?? ''
  const body = payload.pages.get(pageId)
  const check = () => requireActive(service, c, link)
  if (body) {
    const contentType = 'application/json; charset=utf-8'
    return respondBody(c, { body, contentType, tag: pageId, vary: 'Accept-Encoding', check })
  }
  await check()
  // Who has an active link may know that its conversation is not what it was.
  throw refuse(409)
}

async function loadLink(service: ShareService, c: RequestContext) {
  const link = await openLink(service, c)
  const payload = await service.loadPayload(link.conversationId, link.shareId)
  if (!payload) throw await miss(service, c)
  return { link, payload }
}

/** `GET /public/:shareId/events` */
export const streamEvents: PublicRoute = async (service, c) => {
  const link = await openLink(service, c)
  const headers = { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' }
  if (isHead(c)) return respond(200, headers)
  const leaveCaps = service.caps.enter(service.clientIp(c.req.raw), link.shareId)
  if (typeof leaveCaps !== 'function')
    throw refuseUntil(leaveCaps.full === 'client' ? 429 : 503, 30_000)

  let leaveHub: (() => void) | undefined
  const leaveMetrics = service.metrics.viewer()
  const stream = createViewerStream({
    slowReaderMs: service.limits.slowReaderMs,
    onEnd: () => {
      leaveCaps()
      leaveMetrics()
      leaveHub?.()
    },
  })
  try {
    // Joined before it looks: a change or a stop from here on cannot be missed.
    leaveHub = service.hub.join(link.shareId, link.conversationId, stream.member)
    const revision = await service.hub.look(link.shareId)
    await requireActive(service, c, link)
    if (!stream.open(revision, c.req.header('last-event-id') ?? null)) throw await miss(service, c)
    return respond(200, headers, stream.body)
  } catch (error) {
    stream.member.cut()
    throw error
  }
}

/** `OPTIONS` on the conversation and its events. */
export const describeMethods: PublicRoute = async (service, c) => {
  await openLink(service, c)
  return respondMethods()
}

/** Nothing is offered to other origins. */
export function respondMethods(): Response {
  return respond(204, { allow: 'GET, HEAD, OPTIONS' })
}

/** The active link a public request names. Everything else gets the same 404. */
export async function openLink(service: ShareService, c: RequestContext): Promise<ActiveLink> {
  const client = service.clientIp(c.req.raw)
  const waitMs = client === undefined ? 0 : await service.rates.take('reads', client)
  if (waitMs > 0) throw refuseUntil(429, waitMs)
  const shareId = c.req.param('shareId') ?? ''
  const active = await service.findActive(shareId)
  if (!active) throw await miss(service, c)
  c.get('secrets').add(active.conversationId)
  return { shareId, conversationId: active.conversationId }
}

export async function requireActive(
  service: ShareService,
  c: RequestContext,
  { shareId, conversationId }: ActiveLink,
): Promise<void> {
  const active = await service.findActive(shareId)
  if (active?.conversationId !== conversationId) throw await miss(service, c)
}

/** Only misses pay for misses: a link that works keeps working next to someone who guesses. */
export async function miss(service: ShareService, c: RequestContext): Promise<Error> {
  const client = service.clientIp(c.req.raw)
  const waitMs = client === undefined ? 0 : await service.rates.take('misses', client)
  return waitMs > 0 ? refuseUntil(429, waitMs) : refuse(404)
}
