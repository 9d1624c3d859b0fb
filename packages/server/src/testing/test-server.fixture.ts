import type { Conversation, Share } from '@playthread/core'
import { sampleConversation } from '@playthread/core/testing'
import { onTestFinished } from 'vitest'
import {
  createShareHandler,
  type HostResource,
  type LogEntry,
  type ShareHandler,
  type ShareHandlerOptions,
  type ShareStore,
} from '../index.ts'
import { createSqliteStore } from '../sqlite/index.ts'

export const origin = 'https://app.example'
export const base = `${origin}/api/playthread`

/** A handler over an in-memory database, a host with conversations `c1` (owner `ada`) and `c2` (owner `bob`). */
export interface TestServer {
  readonly handle: ShareHandler
  readonly store: ShareStore
  readonly conversations: Map<string, Conversation>
  readonly resources: Map<string, HostResource>
  readonly logged: LogEntry[]
  /** Sends a request; `user` signs in. */
  readonly send: (path: string, init?: RequestInit & { user?: string }) => Promise<Response>
  /** A well-formed owner command. */
  readonly command: (path: string, body?: unknown, user?: string) => Promise<Response>
  /** Creates the share of a conversation. */
  readonly share: (conversationId?: string, user?: string) => Promise<Share>
}

const owners: Record<string, string> = { c1: 'ada', c2: 'bob' }

export function createTestServer(options: Partial<ShareHandlerOptions> = {}): TestServer {
  const store = options.store ?? createSqliteStore({ path: ':memory:' })
  const conversations = new Map([
    ['c1', sampleConversation('c1')],
    ['c2', sampleConversation('c2')],
  ])
  const resources = new Map<string, HostResource>()
  const logged: LogEntry[] = []
  const handle = createShareHandler({
    store,
    getConversation: async (id) => conversations.get(id) ?? null,
    getResource: async (id, resourceId) => resources.get(`${id}/${resourceId}`) ?? null,
    authorize: (request, id) => {
      const userId = request.headers.get('x-user')
      if (!userId) return null
      return id === null || owners[id] === userId ? { userId } : 'forbidden'
    },
    log: (entry) => logged.push(entry),
    ...options,
  })
  onTestFinished(async () => {
    handle.close()
    await store.close()
  })

  const send: TestServer['send'] = (path, { user, ...init } = {}) => {
    const request = new Request(base + path, init)
    if (user) request.headers.set('x-user', user)
    return handle(request)
  }
  const command: TestServer['command'] = (path, body = {}, user = 'ada') =>
    send(path, {
      method: 'POST',
      user,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const share: TestServer['share'] = async (id = 'c1', user = owners[id] ?? 'ada') => {
    const response = await command(`/conversations/${id}/share`, {}, user)
    const body: { share: Share } = await response.json()
    return body.share
  }
  return { handle, store, conversations, resources, logged, send, command, share }
}

/** All that a client can tell of a response, but the date. */
export async function observed(response: Response): Promise<string> {
  // Headers iterate in the order of their names.
  const headers = [...response.headers].filter(([name]) => name !== 'date')
  return JSON.stringify([response.status, headers, await response.text()])
}
