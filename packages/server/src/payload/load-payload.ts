import type { Conversation } from '@playthread/core'
import type { Host } from '../handler/host.ts'
import { buildPayload, type PublicPayload } from './build-payload.ts'
import type { Link, PayloadCache } from './payload-cache.ts'
import { isSameJson } from './same-json.ts'

export interface LoadPayloadOptions {
  readonly host: Pick<Host, 'getConversation' | 'getRevision'>
  readonly cache: PayloadCache
  readonly pageBytes: number
  /** What the public may see of it: a copy, so that nothing the host does later changes it. */
  readonly project: (conversation: Conversation, shareId: string) => Promise<Conversation>
}

/**
 * What a link shows now; `null` when the conversation is gone.
 *
 * Bytes are never kept by time. Without the host's `getRevision` the conversation is read and
 * projected for each request, and the kept bytes are used only where that gives what they were
 * made of. With it they are used when the host, asked after this request began, names the
 * revision they were made at; and they are kept under a revision only when the host named it both
 * before and after the conversation was read, so that a change in between is never filed wrongly.
 */
export async function loadPayload(
  link: Link,
  { host, cache, pageBytes, project }: LoadPayloadOptions,
): Promise<PublicPayload | null> {
  const { conversationId, shareId } = link
  const { getRevision } = host
  const known = cache.latest(shareId)

  async function read(): Promise<PublicPayload | null> {
    const conversation = await host.getConversation(conversationId)
    if (!conversation) return null
    const shared = await project(conversation, shareId)
    return known && isSameJson(known.shared, shared) ? known : buildPayload(shared, pageBytes)
  }

  if (!getRevision) {
    const payload = await read()
    if (payload) cache.settle(link, payload)
    return payload
  }
  const revision = await getRevision(conversationId)
  if (revision === null) return null
  return cache.load({ ...link, revision }, async () => {
    const payload = await read()
    return { payload, isKept: (await getRevision(conversationId)) === revision }
  })
}
