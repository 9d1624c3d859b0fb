import { withHeaders } from '../handler/ready-bytes.ts'
import type { FetchHandler } from '../node/create-node-listener.ts'

/**
 * Lets pages of these origins, and no other, ask and read the answers. Without cookies: owners are
 * known by a token that the page puts into a header.
 */
export function allowOrigins(handle: FetchHandler, origins: readonly string[]): FetchHandler {
  if (origins.length === 0) return handle
  return async (request) => {
    const origin = request.headers.get('origin')
    const isAllowed = origin !== null && origins.includes(origin)
    const response =
      isAllowed && request.headers.has('access-control-request-method')
        ? preflight()
        : await handle(request)
    const headers = new Headers(response.headers)
    headers.append('vary', 'Origin')
    if (isAllowed) {
      headers.set('access-control-allow-origin', origin)
      headers.set('access-control-expose-headers', 'etag, retry-after')
    }
    return withHeaders(response, headers)
  }
}

/** The same for every path, so that it tells nothing of any link. */
function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-methods': 'GET, HEAD, POST',
      'access-control-allow-headers': 'authorization, content-type, if-none-match, last-event-id',
      'access-control-max-age': '600',
    },
  })
}
