import type { Conversation, Resource, ResourceContent, ShareAdapter } from '@playthread/core'
import { loadResource } from '../resources/load-resource.ts'
import { urlPolicy } from '../resources/resource-url.ts'
import { encodeBase64 } from './encode-base64.ts'

/** Where files are read from while a page is made. */
export interface StandaloneSource {
  readonly shareId: string
  readonly getResource: ShareAdapter['getResource'] | undefined
  readonly allowedOrigins: readonly string[]
  readonly signal: AbortSignal
}

/** The largest file that goes into a page, in bytes. */
export const maxFileBytes = 10_000_000
/** All files of a page together, in bytes. */
export const maxPageBytes = 50_000_000

/**
 * The conversation with the bytes of its files in it, as many as fit, in their order. What is too
 * large, on someone else's server or not to be had stays as a link to where it is.
 */
export async function withInlineResources(
  conversation: Conversation,
  source: StandaloneSource,
  base: string,
): Promise<Conversation> {
  let room = maxPageBytes
  const resources: Resource[] = []
  for (const resource of conversation.resources) {
    const { thumbnailUrl: _thumbnail, versions, ...rest } = resource
    const own = await inline(rest, resource.id)
    const kept = versions && (await Promise.all(versions.map((each) => inline(each, each.id))))
    resources.push(asLink({ ...rest, ...own, ...(kept && { versions: kept }) }))
  }
  return { ...conversation, resources }

  async function inline<T extends ResourceContent>(content: T, resourceId: string): Promise<T> {
    if (content.data !== undefined || content.url === undefined) return content
    const { url, ...rest } = content
    const policy = urlPolicy(url, base, source.allowedOrigins)
    const elsewhere = { ...content, url: policy.type === 'blocked' ? undefined : policy.href }
    if (policy.type === 'blocked' || policy.type === 'foreign') return elsewhere
    try {
      const limit = Math.min(maxFileBytes, room)
      const { blob, truncated } = await loadResource({
        ...source,
        resourceId,
        content,
        mediaType: 'application/octet-stream',
        base,
        foreignAllowed: false,
        maxBytes: limit,
      })
      if (truncated || blob.size > room) return elsewhere
      room -= blob.size
      const data = encodeBase64(new Uint8Array(await blob.arrayBuffer()))
      return { ...content, ...rest, url: undefined, data, encoding: 'base64' }
    } catch (error) {
      source.signal.throwIfAborted()
      if (error instanceof TypeError) throw error
      return elsewhere
    }
  }
}

/** A file that stayed where it is can be followed there, and nothing else. */
function asLink(resource: Resource): Resource {
  const { data, url } = resource
  return data === undefined && url !== undefined && /^https?:/.test(url)
    ? { ...resource, kind: 'link' }
    : resource
}
