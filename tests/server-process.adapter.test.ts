import { randomUUID } from 'node:crypto'
import { createHttpAdapter } from '@playthread/adapters/http'
import { describeShareAdapter } from '@playthread/core/testing'
import { afterAll, beforeAll } from 'vitest'
import { startServerProcess, type ServerProcess } from './server-process.fixture.ts'

let server: ServerProcess

beforeAll(async () => {
  server = await startServerProcess({ args: ['--quiet', '--limit', 'changeIntervalMs=5'] })
}, 60_000)
afterAll(() => server.stop())

describeShareAdapter('http, to a server process the host pushes to', () => {
  const ownerId = randomUUID()
  const saved = new Set<string>()
  const pathOf = (id: string): string => `/conversations/${encodeURIComponent(id)}`
  const another = () =>
    createHttpAdapter({
      baseUrl: `${server.url}/api/playthread`,
      headers: () => ({ authorization: `Bearer ${server.tokenFor(ownerId)}` }),
    })
  const tell = async (method: string, path: string, body?: BodyInit): Promise<void> => {
    const response = await server.host(method, path, body)
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`)
  }
  const deleteConversation = (id: string) => tell('DELETE', pathOf(id))
  return {
    adapter: another(),
    another,
    saveConversation: async (conversation) => {
      saved.add(conversation.id)
      await tell('PUT', pathOf(conversation.id), JSON.stringify({ ownerId, conversation }))
    },
    deleteConversation,
    saveResource: (id, resourceId, content) =>
      tell('PUT', `${pathOf(id)}/resources/${encodeURIComponent(resourceId)}`, content),
    close: async () => {
      for (const id of saved) await deleteConversation(id)
    },
  }
})
