import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { serve } from '@hono/node-server'
import type { Conversation } from '@playthread/core'
import { createShareHandler } from '@playthread/server'
import { createSqliteStore } from '@playthread/server/sqlite'
import { appPage } from '../../apps/demo/server/pages.ts'

// The demo's public page and the real handler, over conversations a test brings. `?csp=off` serves
// the page without its policy: it must be as safe then.
const port = Number(process.argv[2])
const origin = `http://127.0.0.1:${port}`
const dist = path.resolve(import.meta.dirname, '../../apps/demo/dist')
const conversations = new Map<string, Conversation>()
const shares = createShareHandler({
  store: createSqliteStore({ path: ':memory:' }),
  getConversation: async (id) => conversations.get(id) ?? null,
  authorize: () => ({ userId: 'owner' }),
})
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
}

async function command(conversationId: string, action: string): Promise<Response> {
  const url = `${origin}/api/playthread/conversations/${conversationId}/share${action}`
  const headers = { 'content-type': 'application/json' }
  return shares(new Request(url, { method: 'POST', headers, body: '{}' }))
}

async function readBuilt(pathname: string): Promise<Response> {
  const file = path.join(dist, path.posix.normalize(pathname))
  const type = types[path.extname(file)] ?? 'application/octet-stream'
  try {
    return new Response(await readFile(file), { headers: { 'content-type': type } })
  } catch {
    return new Response(null, { status: 404 })
  }
}

async function answer(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url)
  if (pathname.startsWith('/api/playthread/')) return shares(request)
  if (pathname.startsWith('/s/')) {
    const response = await appPage(dist)
    if (searchParams.get('csp') === 'off') response.headers.delete('content-security-policy')
    return response
  }
  if (request.method !== 'POST') return readBuilt(pathname)
  const [, , stopped] = pathname.split('/')
  if (stopped) return command(stopped, '/stop')
  const id = randomUUID()
  const given: Conversation = await request.json()
  conversations.set(id, { ...given, id })
  return command(id, '')
}

const server = serve({ fetch: answer, port, hostname: '127.0.0.1' }, () => {
  process.stdout.write(`Reader: ${origin}\n`)
})
process.once('SIGTERM', () => {
  shares.close()
  server.close()
  if ('closeAllConnections' in server) server.closeAllConnections()
})
