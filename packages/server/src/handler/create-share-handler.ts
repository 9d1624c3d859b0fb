import type { ShareHandlerOptions } from './options.ts'
import { createRoutes } from './routes.ts'
import { createShareService } from './share-service.ts'

/** Answers every request under `basePath`, and hears from the host what changed. */
export interface ShareHandler {
  (request: Request): Promise<Response>
  /** Call after any change to a conversation: open viewers are told, in every process. */
  conversationChanged(conversationId: string): Promise<void>
  /** Call when a conversation is deleted: its link ends at once, for good. */
  conversationDeleted(conversationId: string): Promise<void>
  /** Prometheus text. Publish it where only operators are: see `createOperationsHandler`. */
  metrics(): string
  /** Whether the store answers. */
  isReady(): Promise<boolean>
  /** Ends every open stream and stops listening. The store stays open: it is the host's. */
  close(): void
}

/**
 * The share server as one fetch-standard function, for Next, Hono, Express, Workers or plain Node.
 *
 * @example
 * const handle = createShareHandler({
 *   store: createSqliteStore({ path: 'shares.db' }),
 *   getConversation: (id) => db.conversations.find(id),
 *   authorize: async (request, id) => {
 *     const user = await getUser(request)
 *     if (!user) return null
 *     return id === null || (await db.owns(user.id, id)) ? { userId: user.id } : 'forbidden'
 *   },
 * })
 */
export function createShareHandler(given: ShareHandlerOptions): ShareHandler {
  // What a polluted Object.prototype holds is no option of the host's.
  const options: ShareHandlerOptions = Object.assign(Object.create(null), given)
  const service = createShareService(options)
  const app = createRoutes(service)

  return Object.assign(async (request: Request) => app.fetch(request), {
    conversationChanged: (conversationId: string) => service.announce(conversationId),
    conversationDeleted: async (conversationId: string) => {
      await service.store.remove(conversationId)
      await service.announce(conversationId)
    },
    metrics: () => service.metrics.text(),
    isReady: async () => {
      try {
        await service.findActive('ready')
        return true
      } catch (error) {
        service.report('error', 'check the store', error, [])
        return false
      }
    },
    close: () => service.close(),
  })
}
