// The server under load, in a process of its own: ours, or bare node:http for comparison.
//   node serve.ts ours sqlite:<file> | ours postgres://… | bare
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, constants } from 'node:zlib'
import { createShareHandler } from '@playthread/server'
import { createNodeListener } from '@playthread/server/node'
import { createPostgresNotifier, createPostgresStore } from '@playthread/server/postgres'
import { createSqliteStore } from '@playthread/server/sqlite'
import { conversationOf, conversationId, sizes } from './conversations.ts'

const [who = 'bare', database = ''] = process.argv.slice(2)

async function ours(): Promise<RequestListener> {
  const isPostgres = database.startsWith('postgres')
  const connectionString = database
  const store = isPostgres
    ? await createPostgresStore({ connectionString })
    : createSqliteStore({ path: database.replace('sqlite:', '') })
  const conversations = new Map(sizes.map((kB) => [conversationId(kB), conversationOf(kB)]))
  let revision = 0
  const shares = createShareHandler({
    store,
    ...(isPostgres && { notifier: createPostgresNotifier({ connectionString }) }),
    getConversation: async (id) => conversations.get(id) ?? conversationOf(1, id),
    getRevision: async () => revision,
    authorize: () => ({ userId: 'bench' }),
    limits: { createsPerMinute: 1e9, streams: 50_000, streamsPerShare: 50_000 },
  })
  process.on('message', (message) => {
    if (message !== 'change') return
    revision += 1
    const id = conversationId(20)
    conversations.set(id, { ...conversationOf(20), title: `Changed ${revision}` })
    void shares.conversationChanged(id)
  })
  const listener = createNodeListener(shares)
  return (incoming, outgoing) => void listener(incoming, outgoing)
}

function bare(): RequestListener {
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'private, no-store',
  }
  const bodies = new Map<string, { bytes: Buffer; encoding?: string }>()
  for (const kB of sizes) {
    const bytes = Buffer.from(JSON.stringify(conversationOf(kB)))
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5 }
    bodies.set(`/${kB}`, { bytes })
    bodies.set(`/${kB}.br`, { bytes: brotliCompressSync(bytes, { params }), encoding: 'br' })
  }
  return (incoming, outgoing) => {
    if (incoming.url === '/304') return outgoing.writeHead(304, { etag: '"x"', ...headers }).end()
    if (incoming.url === '/events') {
      outgoing.writeHead(200, { 'content-type': 'text/event-stream' })
      return void outgoing.write('event: connected\n\n')
    }
    const body = bodies.get(incoming.url ?? '')
    if (!body) return outgoing.writeHead(404).end()
    const { bytes, encoding } = body
    outgoing.writeHead(200, {
      ...headers,
      'content-length': bytes.byteLength,
      ...(encoding && { 'content-encoding': encoding }),
    })
    return outgoing.end(bytes)
  }
}

const server = createServer(who === 'ours' ? await ours() : bare())
server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () => {
  process.send?.({ port: (server.address() as AddressInfo).port })
})
process.on('message', (message) => {
  if (message !== 'memory') return
  globalThis.gc?.()
  process.send?.({ rss: process.memoryUsage().rss })
})
process.on('disconnect', () => process.exit(0))
