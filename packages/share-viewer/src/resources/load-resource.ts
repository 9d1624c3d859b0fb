import { ShareError, type ResourceContent, type ShareAdapter } from '@playthread/core'
import { decodeBase64 } from './base64.ts'
import { decodeDataUrl } from './data-url.ts'
import { readResponse } from './read-response.ts'
import { urlPolicy } from './resource-url.ts'

export interface LoadRequest {
  readonly shareId: string
  /** The resource's id, or the version's. */
  readonly resourceId: string
  readonly content: ResourceContent
  readonly mediaType: string
  readonly getResource: ShareAdapter['getResource'] | undefined
  readonly allowedOrigins: readonly string[]
  /** The page's address. */
  readonly base: string
  /** The reader agreed to ask someone else's server. */
  readonly foreignAllowed: boolean
  /** Read no more than this many bytes. */
  readonly maxBytes: number
  readonly signal: AbortSignal
}

/** Someone else's server would have to be asked. */
export class ForeignHostError extends Error {
  override readonly name = 'ForeignHostError'
  readonly host: string

  constructor(host: string) {
    super('The resource is on a third-party host.')
    this.host = host
  }
}

export interface LoadedBytes {
  /** At most `maxBytes`. */
  readonly blob: Blob
  /** How long the whole is, where known. */
  readonly size: number | undefined
  /** There is more than was read. */
  readonly truncated: boolean
}

/**
 * Reads a resource: inline data, else the adapter, else its address.
 *
 * @throws ShareError, ForeignHostError
 */
export async function loadResource(request: LoadRequest): Promise<LoadedBytes> {
  const { content, mediaType, maxBytes, signal } = request
  if (content.data !== undefined) return cut(inlineBlob(content, mediaType), maxBytes)
  if (request.getResource) {
    const blob = await request.getResource(request.shareId, request.resourceId, { signal })
    return cut(blob, maxBytes)
  }
  if (content.url === undefined) {
    throw new ShareError('not_found', 'The resource has neither data nor an address.')
  }
  const policy = urlPolicy(content.url, request.base, request.allowedOrigins)
  if (policy.type === 'blocked') {
    throw new ShareError('unsupported', 'The resource has an address of a scheme that is not read.')
  }
  if (policy.type === 'foreign' && !request.foreignAllowed) throw new ForeignHostError(policy.host)
  if (policy.href.startsWith('data:')) {
    const blob = decodeDataUrl(policy.href)
    if (!blob) throw new ShareError('unexpected', 'The resource has a malformed data URL.')
    return cut(blob, maxBytes)
  }
  return readResponse(await get(policy.href, signal), maxBytes)
}

/**
 * Inline data as bytes.
 *
 * @throws ShareError when the base64 is malformed
 */
export function inlineBlob({ data = '', encoding }: ResourceContent, mediaType: string): Blob {
  try {
    return new Blob([encoding === 'base64' ? decodeBase64(data) : data], { type: mediaType })
  } catch (cause) {
    throw new ShareError('unexpected', 'The resource has malformed base64.', { cause })
  }
}

function cut(blob: Blob, maxBytes: number): LoadedBytes {
  const truncated = blob.size > maxBytes
  return {
    blob: truncated ? blob.slice(0, maxBytes, blob.type) : blob,
    size: blob.size,
    truncated,
  }
}

async function get(href: string, signal: AbortSignal): Promise<Response> {
  let response: Response
  try {
    response = await fetch(href, { signal, referrerPolicy: 'no-referrer', credentials: 'omit' })
  } catch (cause) {
    if (signal.aborted) throw cause
    throw new ShareError('network', 'The resource could not be reached.', { cause })
  }
  if (response.ok) return response
  const gone = response.status === 404 || response.status === 410
  throw new ShareError(
    gone ? 'not_found' : response.status >= 500 ? 'unavailable' : 'unexpected',
    `The resource was answered with status ${response.status}.`,
  )
}
