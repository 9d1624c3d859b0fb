// A share server as its own process, to be paused and killed from outside. Tells its port on
// standard output. Its host app owns every conversation there is and never changes one unasked.
import { serve } from '@hono/node-server'
import type { Conversation } from '@playthread/core'
import { createShareHandler, type Notifier, type ShareStore } from '@playthread/server'
import type { ServerSettings } from './server-settings.ts'

// Beyond its limit a write shall fail, not the process: that is the disk that is full.
process.on('SIGXFSZ', () => {})

const settings: ServerSettings = JSON.parse(process.argv[2] ?? '{}')
const versions = new Map<string, number>()

const handle = createShareHandler({
  ...(await openStore(settings)),
  getConversation: async (id) => conversation(id, versions.get(id) ?? 0),
  authorize: () => ({ userId: 'ada' }),
  limits: {
    createsPerMinute: 1e9,
    ...(settings.recheckMs === undefined ? {} : { recheckMs: settings.recheckMs }),
  },
  log: () => {},
})

const server = serve(
  { fetch: answer, hostname: '127.0.0.1', port: settings.port ?? 0 },
  ({ port }) => process.stdout.write(`${port}\n`),
)
// Whoever started this process is gone.
process.stdin.on('end', () => process.exit())
process.stdin.resume()
server.on('error', (error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})

async function answer(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const changed = /^\/change\/(.+)$/.exec(pathname)?.[1]
  if (changed === undefined) return handle(request)
  if (search !== '?told') versions.set(changed, (versions.get(changed) ?? 0) + 1)
  if (search !== '?quietly') await handle.conversationChanged(changed)
  return new Response(null, { status: 204 })
}

async function openStore({
  sqlite,
  postgres,
}: ServerSettings): Promise<{ store: ShareStore; notifier?: Notifier }> {
  if (sqlite !== undefined) {
    const { createSqliteStore } = await import('@playthread/server/sqlite')
    return { store: createSqliteStore({ path: sqlite }) }
  }
  const { createPostgresNotifier, createPostgresStore } =
    await import('@playthread/server/postgres')
  const connectionString = postgres ?? ''
  const store = await createPostgresStore({ connectionString, timeoutMs: 2000 })
  const notifier = createPostgresNotifier({ connectionString, pingMs: 1000, timeoutMs: 1000 })
  await notifier.listening
  return { store, notifier }
}

function conversation(id: string, version: number): Conversation {
  const text = 'All that is gold does not glitter. '.repeat(580)
  return {
    version: 1,
    id,
    title: `Version ${version}`,
    messages: [
      { id: 'm1', role: 'assistant', status: 'complete', parts: [{ type: 'text', text }] },
    ],
    resources: [],
    status: 'complete',
  }
}
