import type { Conversation, Resource } from '@playthread/core'
import { clampRange, parseRange } from '../resources/byte-range.ts'
import { guardBody } from '../resources/guarded-body.ts'
import type { ByteRange, HostResource } from '../resources/host-resource.ts'
import { contentDisposition, servedType } from '../resources/served-type.ts'
import { ownField } from '../resources/own-field.ts'
import { needsServing } from '../resources/share-scoped-urls.ts'
import { miss, openLink, requireActive, respondMethods, type ActiveLink } from './public-routes.ts'
import { isHead, type RequestContext } from './request-scope.ts'
import { respond } from './respond.ts'
import type { ShareService } from './share-service.ts'

/** `GET /public/:shareId/resources/:resourceId` */
export async function readResource(service: ShareService, c: RequestContext): Promise<Response> {
  const link = await openLink(service, c)
  const { resource, versionId } = await openResource(service, c, link)
  if (!service.host.getResource) throw await miss(service, c)

  const range = parseRange(c.req.header('range') ?? null, service.limits.rangeBytes)
  const content = await service.host.getResource(link.conversationId, resource.id, {
    ...(range && { range }),
    ...(versionId !== undefined && { versionId }),
    signal: c.req.raw.signal,
  })
  if (!content) throw await miss(service, c)
  const answer = selectBytes(content, range)
  try {
    await requireActive(service, c, link)
  } catch (error) {
    await discard(answer.body)
    throw error
  }
  const headers = { ...resourceHeaders(resource), ...answer.headers }
  if (answer.body === null) return respond(answer.status, headers)
  if (isHead(c)) {
    await discard(answer.body)
    return respond(answer.status, headers)
  }
  return respond(answer.status, headers, guarded(service, link, answer.body))
}

/** `OPTIONS` on a resource: one that is not there has no methods either. */
export async function describeResource(
  service: ShareService,
  c: RequestContext,
): Promise<Response> {
  const link = await openLink(service, c)
  await openResource(service, c, link)
  await requireActive(service, c, link)
  return respondMethods()
}

interface OpenResource {
  readonly resource: Resource
  readonly versionId: string | undefined
}

async function openResource(
  service: ShareService,
  c: RequestContext,
  { conversationId }: ActiveLink,
): Promise<OpenResource> {
  const shown = await service.host.getShown(conversationId)
  const versionId = c.req.query('version')
  const resource = shown && findServed(shown.conversation, c.req.param('resourceId'), versionId)
  if (!resource || !service.host.getResource) throw await miss(service, c)
  return { resource, versionId }
}

/** The resource, if viewers may know of it and the host serves it. */
function findServed(
  conversation: Conversation,
  resourceId: string | undefined,
  versionId: string | undefined,
): Resource | undefined {
  const resource = conversation.resources.find((each) => each.id === resourceId)
  if (!resource || resource.kind === 'link') return undefined
  const content =
    versionId === undefined
      ? resource
      : ownField(resource, 'versions')?.find((each) => each.id === versionId)
  return content && needsServing(content) ? resource : undefined
}

function resourceHeaders({ mediaType, title }: Resource): Record<string, string> {
  const { contentType, disposition } = servedType(mediaType)
  return {
    'accept-ranges': 'bytes',
    'content-type': contentType,
    'content-disposition': contentDisposition(disposition, title),
    'content-security-policy': "sandbox; default-src 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'x-frame-options': 'DENY',
  }
}

/** What a host said of a body: always fields of its own. */
interface About {
  readonly size: HostResource['size']
  readonly range: HostResource['range']
}

interface Answer {
  readonly status: 200 | 206 | 416
  readonly headers: Record<string, string>
  readonly body: ReadableStream<Uint8Array> | null
}

function selectBytes(content: HostResource, range: ByteRange | undefined): Answer {
  const { body } = content
  const about = { size: ownField(content, 'size'), range: ownField(content, 'range') }
  if (body instanceof ReadableStream) return streamAnswer(body, about, range)
  const blob = body instanceof Blob ? body : new Blob([body])
  if (about.range || !range) {
    return streamAnswer(blob.stream(), { ...about, size: about.size ?? blob.size })
  }
  const part = clampRange(range, blob.size)
  if (!part) return unsatisfiable(blob.size)
  const slice = blob.slice(part.start, part.end + 1)
  return streamAnswer(slice.stream(), { size: blob.size, range: part })
}

function streamAnswer(
  body: ReadableStream<Uint8Array>,
  { size, range }: About,
  requested?: ByteRange,
): Answer {
  if (!range) {
    if (requested && size !== undefined && !clampRange(requested, size)) {
      body.cancel().catch(() => {})
      return unsatisfiable(size)
    }
    return { status: 200, headers: size === undefined ? {} : length(size), body }
  }
  const headers = {
    'content-range': `bytes ${range.start}-${range.end}/${size ?? '*'}`,
    ...length(range.end - range.start + 1),
  }
  return { status: 206, headers, body }
}

function length(bytes: number): Record<string, string> {
  return { 'content-length': String(bytes) }
}

function unsatisfiable(size: number): Answer {
  const headers = { 'content-range': `bytes */${size}`, ...length(0) }
  return { status: 416, headers, body: null }
}

async function discard(body: ReadableStream<Uint8Array> | null): Promise<void> {
  await body?.cancel().catch(() => {})
}

function guarded(
  { hub }: ShareService,
  { shareId, conversationId }: ActiveLink,
  source: ReadableStream<Uint8Array>,
): ReadableStream<Uint8Array> {
  let leave: (() => void) | undefined
  const { body, member } = guardBody(source, () => leave?.())
  leave = hub.join(shareId, conversationId, member)
  return body
}
