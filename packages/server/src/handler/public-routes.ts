import { negotiateMediaType } from '@playthread/core'
import { createViewerStream } from '../live/viewer-stream.ts'
import { markdownOf } from './public-payload.ts'
import { refuse, refuseUntil } from './refusal.ts'
import { isHead, type RequestContext } from './request-scope.ts'
import { respond, respondBytes, respondJsonBytes } from './respond.ts'
import type { ShareService } from './share-service.ts'

type PublicRoute = (service: ShareService, c: RequestContext) => Promise<Response>

export interface ActiveLink {
  readonly shareId: string
  readonly conversationId: string
}

/** `GET /public/:shareId`, as JSON or, for who prefers it, as Markdown. */
export const readConversation: PublicRoute = async (service, c) => {
  const link = await openLink(service, c)
  const payload = await service.loadPayload(link.conversationId, link.shareId)
  if (!payload) throw miss(service, c)
  // The host may have taken its time; what was public when it began counts for nothing.
  await requireActive(service, c, link)
  const type = negotiateMediaType(c.req.header('accept'), ['application/json', 'text/markdown'])
  const asMarkdown = type === 'text/markdown'
  const etag = asMarkdown ? `"${payload.revision}.md"` : `"${payload.revision}"`
  const headers = { etag, vary: 'Accept' }
  if (matches(c.req.header('if-none-match'), etag)) return respond(304, headers)
  if (!asMarkdown) return respondJsonBytes(200, payload.bytes, headers)
  return respondBytes(200, 'text/markdown; charset=utf-8', markdownOf(payload), headers)
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
  const stream = createViewerStream({
    slowReaderMs: service.limits.slowReaderMs,
    onEnd: () => {
      leaveCaps()
      leaveHub?.()
    },
  })
  try {
    // Joined before it looks: a change or a stop from here on cannot be missed.
    leaveHub = service.hub.join(link.shareId, link.conversationId, stream.member)
    const revision = await service.hub.look(link.shareId)
    await requireActive(service, c, link)
    if (!stream.open(revision, c.req.header('last-event-id') ?? null)) throw miss(service, c)
    return respond(200, headers, stream.body)
  } catch (error) {
    stream.member.cut()
    throw error
  }
}

/** `OPTIONS` on every public route: nothing is offered to other origins. */
export const describeMethods: PublicRoute = async (service, c) => {
  await openLink(service, c)
  return respond(204, { allow: 'GET, HEAD, OPTIONS' })
}

/** The active link a public request names. Everything else gets the same 404. */
export async function openLink(service: ShareService, c: RequestContext): Promise<ActiveLink> {
  const client = service.clientIp(c.req.raw)
  const waitMs = client === undefined ? 0 : service.reads.take(client)
  if (waitMs > 0) throw refuseUntil(429, waitMs)
  const shareId = c.req.param('shareId') ?? ''
  const active = await service.findActive(shareId)
  if (!active) throw miss(service, c)
  c.get('secrets').add(active.conversationId)
  return { shareId, conversationId: active.conversationId }
}

export async function requireActive(
  service: ShareService,
  c: RequestContext,
  { shareId, conversationId }: ActiveLink,
): Promise<void> {
  const active = await service.findActive(shareId)
  if (active?.conversationId !== conversationId) throw miss(service, c)
}

/** Only misses pay for misses: a link that works keeps working next to someone who guesses. */
export function miss(service: ShareService, c: RequestContext): Error {
  const client = service.clientIp(c.req.raw)
  const waitMs = client === undefined ? 0 : service.misses.take(client)
  return waitMs > 0 ? refuseUntil(429, waitMs) : refuse(404)
}

function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  const wanted = ifNoneMatch?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? []
  return wanted.includes(etag) || wanted.includes('*')
}
