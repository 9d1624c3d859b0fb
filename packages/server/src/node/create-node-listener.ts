import { ServerResponse, type IncomingMessage } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { sendResponse } from './send-response.ts'

/** Anything that answers as `createShareHandler` does. */
export type FetchHandler = (request: Request) => Promise<Response> | Response

export interface NodeListenerOptions {
  /** How long who asked may take nothing of an answer before the connection ends, in ms. @default 30000 */
  readonly slowReaderMs?: number
}

export type NodeListener = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>

const addresses = new WeakMap<Request, string>()

/**
 * A share handler for `node:http`, Express, Fastify or whatever else calls
 * `(incoming, outgoing)`.
 *
 * Mount it before anything that reads bodies, such as `express.json()`, and under the full path.
 *
 * @example
 * createServer(createNodeListener(shares)).listen(3000)
 * @example
 * app.all('/api/playthread/{*path}', createNodeListener(shares)) // Express
 */
export function createNodeListener(
  handle: FetchHandler,
  { slowReaderMs = 30_000 }: NodeListenerOptions = {},
): NodeListener {
  const listener = getRequestListener(
    async (request, { incoming, outgoing }) => {
      const address = incoming.socket.remoteAddress
      if (address !== undefined) addresses.set(request, address)
      const response = await handle(request)
      if (!(outgoing instanceof ServerResponse)) return response
      // Not awaited: a stream lasts, and its failures are dealt with where they happen.
      void sendResponse(response, outgoing, slowReaderMs)
      return RESPONSE_ALREADY_SENT
    },
    // The host's own `Request` and `Response` stay what they are.
    { overrideGlobalObjects: false },
  )
  return async (incoming, outgoing) => {
    await listener(incoming, outgoing)
  }
}

/**
 * The address a request came from, when it came through `createNodeListener`: a `clientIp` for a
 * server with no proxy before it.
 */
export function remoteAddress(request: Request): string | undefined {
  return addresses.get(request)
}
