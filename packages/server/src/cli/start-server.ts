import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createShareHandler } from '../handler/create-share-handler.ts'
import { describeError, type LogEntry } from '../log/log-entry.ts'
import { createNodeListener, remoteAddress, type FetchHandler } from '../node/index.ts'
import type { RequestEntry } from '../operations/metrics.ts'
import { createOperationsHandler } from '../operations/operations-handler.ts'
import { openConversationFiles } from './conversation-files.ts'
import { allowOrigins } from './cross-origin.ts'
import { createHostRoutes } from './host-routes.ts'
import { openStore } from './open-store.ts'
import { readOwner } from './owner-token.ts'
import type { Settings } from './settings.ts'

export interface RunningServer {
  readonly url: string
  readonly operationsUrl: string | undefined
  /** Takes no new requests, ends live streams so that viewers go elsewhere, lets the rest finish. */
  close(): Promise<void>
}

/** How long requests that are under way may take once the server is told to stop, in ms. */
const graceMs = 10_000

export async function startServer(
  settings: Settings,
  log: (entry: LogEntry | ({ level: 'info' } & RequestEntry)) => void,
): Promise<RunningServer> {
  const database = await openStore(settings.database, (error) =>
    log({ level: 'warn', operation: 'reach the database', error: describeError(error, []) }),
  )
  const files = await openConversationFiles(settings.data)
  const shares = createShareHandler({
    store: database.store,
    ...(database.notifier && { notifier: database.notifier }),
    getConversation: async (id) => (await files.read(id))?.conversation ?? null,
    getRevision: (id) => files.revisionOf(id),
    getResource: (id, resourceId, options) => files.readResource(id, resourceId, options),
    authorize: async (request, id) => {
      const userId = await readOwner(request, settings.ownerSecret)
      if (userId === null) return null
      if (id === null) return { userId }
      return (await files.read(id))?.ownerId === userId ? { userId } : 'forbidden'
    },
    basePath: settings.basePath,
    clientIp: clientIpBy(settings.clientIpHeader),
    allowedOrigins: settings.allowedOrigins,
    limits: settings.limits,
    log,
    ...(!settings.isQuiet && { onRequest: (entry) => log({ level: 'info', ...entry }) }),
  })
  const host = createHostRoutes({ files, shares, secret: settings.hostSecret, log })
  const open = allowOrigins(shares, settings.allowedOrigins)
  const answer: FetchHandler = (request) =>
    new URL(request.url).pathname.startsWith('/host/') ? host.fetch(request) : open(request)

  const server = await listen(answer, settings.port, settings.host)
  const operations =
    settings.operationsPort === undefined
      ? undefined
      : await listen(createOperationsHandler(shares), settings.operationsPort, settings.host)

  return {
    url: addressOf(server, settings.host),
    operationsUrl: operations && addressOf(operations, settings.host),
    close: async () => {
      const closed = closeServer(server)
      shares.close()
      await closed
      await (operations && closeServer(operations))
      await database.close()
    },
  }
}

/** The last address of the header: the one that the proxy in front added itself. */
function clientIpBy(header: string | undefined): (request: Request) => string | undefined {
  if (header === undefined) return remoteAddress
  return (request) => request.headers.get(header)?.split(',').at(-1)?.trim() || undefined
}

async function listen(handle: FetchHandler, port: number, hostname: string): Promise<Server> {
  const server = createServer(
    // A request's head must come within this; bodies have a deadline of their own.
    { headersTimeout: 15_000, requestTimeout: 300_000 },
    createNodeListener(handle),
  )
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, hostname, resolve)
  })
  return server
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise((resolve) => {
    server.close(resolve)
  })
  server.closeIdleConnections()
  const timer = setTimeout(() => server.closeAllConnections(), graceMs)
  await closed
  clearTimeout(timer)
}

function addressOf(server: Server, hostname: string): string {
  const { port } = server.address() as AddressInfo
  return `http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${port}`
}
