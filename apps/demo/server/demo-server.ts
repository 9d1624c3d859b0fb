import { mkdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { createShareHandler } from '@playthread/server'
import { createNodeListener } from '@playthread/server/node'
import { createSqliteStore } from '@playthread/server/sqlite'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { loadConversations } from '../data/load-conversations.ts'
import { openConversationStore } from './conversation-store.ts'
import { hostRoutes } from './host-routes.ts'
import { createLiveConversations, settleInterrupted } from './live-conversations.ts'
import { appPage } from './pages.ts'
import { createPublicPage } from './public-page.ts'
import { seed } from './seed.ts'
import { createSessions } from './session.ts'

export interface DemoServerOptions {
  /** 0 takes any free port. */
  readonly port: number
  readonly hostname: string
  /** Where the SQLite files live. Created when missing. */
  readonly directory: string
  /** The built pages. */
  readonly dist: string
  /** How fast the scripted assistant writes; 1 is natural. */
  readonly speed: number
}

export interface DemoServer {
  readonly url: string
  close(): Promise<void>
}

/** The host app, its public pages and the share server, in one process. */
export async function startDemoServer(options: DemoServerOptions): Promise<DemoServer> {
  const { directory, dist, speed } = options
  mkdirSync(directory, { recursive: true })
  const loaded = await loadConversations()
  const files = new Map(loaded.map((each) => [each.conversation.id, each.resources]))
  const conversations = openConversationStore(path.join(directory, 'harbor.db'))
  seed(conversations, loaded)
  settleInterrupted(conversations)

  const sessions = createSessions(directory)
  const store = createSqliteStore({ path: path.join(directory, 'shares.db') })
  const live = createLiveConversations(conversations, {
    speed,
    onChange: (id) => void shares.conversationChanged(id),
  })
  const readFileOf = (conversationId: string, resourceId: string) => {
    const file = files.get(conversationId)?.get(resourceId)
    return file ? { bytes: readFileSync(file.path), mediaType: file.mediaType } : null
  }
  const shares = createShareHandler({
    store,
    getConversation: async (id) => live.read(id),
    getRevision: async (id) => live.revisionOf(id),
    getResource: async (conversationId, resourceId) => {
      const file = readFileOf(conversationId, resourceId)
      return file ? { body: new Uint8Array(file.bytes) } : null
    },
    authorize: (request) => {
      const userId = sessions.userOf(request)
      return userId ? { userId } : null
    },
  })

  const publicPage = await createPublicPage({ dist, shares })
  const app = new Hono()
  app.all('/api/playthread/*', (context) => shares(context.req.raw))
  app.route('/api/host', hostRoutes({ conversations, live, sessions, readFileOf }))
  app.use('/assets/*', compress())
  app.use(
    '/assets/*',
    serveStatic({
      root: dist,
      onFound: (_path, context) =>
        context.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  )
  app.use('/demo-data/*', serveStatic({ root: dist }))
  app.use('/icon.svg', serveStatic({ root: dist }))
  app.get('/s/*', (context) => publicPage(context.req.raw))
  app.get('*', async () => {
    const response = await appPage(dist)
    response.headers.append('set-cookie', sessions.cookie())
    return response
  })

  const server = await listen(app, options)
  const { port } = server.address() as AddressInfo
  return {
    url: `http://${options.hostname}:${port}/`,
    async close() {
      await live.close()
      shares.close()
      await new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      })
      await store.close()
      conversations.close()
    },
  }
}

function listen(app: Hono, { port, hostname }: DemoServerOptions): Promise<Server> {
  const server = createServer(createNodeListener((request) => app.fetch(request)))
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, hostname, () => resolve(server))
  })
}
