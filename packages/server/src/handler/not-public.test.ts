import { sampleConversation } from '@playthread/core/testing'
import { describe, expect, test } from 'vitest'
import { createSqliteStore } from '../sqlite/index.ts'
import type { ShareStore } from '../store/share-store.ts'
import { createTestServer, observed } from '../testing/test-server.fixture.ts'

const routes = ['', '?paged', '/pages/nothing', '/events', '/resources/r1', '/resources/nothing']
const methods = ['GET', 'HEAD', 'OPTIONS']
const malformed = [
  'x',
  '%00',
  '%ED%A0%80',
  '..%2F..%2Fetc',
  '__proto__',
  ':shareId',
  'A'.repeat(5000),
]

describe('security 2: unknown, malformed, stopped and deleted are one and the same 404', () => {
  for (const route of routes) {
    test.each(methods)(`%s /public/:shareId${route}`, async (method) => {
      const { handle, conversations, send, command, share, resources } = createTestServer()
      resources.set('c1/r1', { body: new Blob(['planets']) })
      const stopped = await share('c1')
      await command('/conversations/c1/share/stop')
      const deleted = await share('c2')
      conversations.delete('c2')
      await handle.conversationDeleted('c2')

      const answers = new Set<string>()
      for (const id of [stopped.id, deleted.id, 'A'.repeat(22), ...malformed]) {
        for (const accept of ['*/*', 'text/markdown']) {
          const init = { method, headers: { accept } }
          answers.add(await observed(await send(`/public/${id}${route}`, init)))
        }
      }
      expect([...answers]).toHaveLength(1)
      expect([...answers][0]).toMatch(/^\[404,/)
    })
  }

  test('the reset link’s old id and a megabyte of id too', async () => {
    const { send, command, share } = createTestServer()
    const old = await share()
    await command('/conversations/c1/share/reset')
    const answers = [old.id, 'x'.repeat(1_000_000), 'A'.repeat(22)].map(async (id) =>
      observed(await send(`/public/${id}`)),
    )
    expect(new Set(await Promise.all(answers)).size).toBe(1)
  })

  test('a file that is not there answers like a link that is not there', async () => {
    const { send, share } = createTestServer()
    const { id } = await share()
    const file = await observed(await send(`/public/${id}/resources/nothing`))
    expect(file).toBe(await observed(await send('/public/unknown')))
  })

  test('a conversation that is gone ends its link even if nobody said so', async () => {
    const { conversations, send, share } = createTestServer()
    const { id } = await share()
    conversations.delete('c1')
    expect(await observed(await send(`/public/${id}`))).toBe(
      await observed(await send('/public/unknown')),
    )
  })
})

describe('security 2: nothing tells one 404 from another', () => {
  const kinds = async (server: ReturnType<typeof createTestServer>) => {
    const stopped = await server.share('c1')
    await server.command('/conversations/c1/share/stop')
    const deleted = await server.share('c2')
    await server.handle.conversationDeleted('c2')
    return { stopped: stopped.id, deleted: deleted.id, unknown: 'A'.repeat(22) }
  }

  test.each(routes)(
    'every route and method has the headers of GET /public/unknown: %s',
    async (route) => {
      const server = createTestServer()
      const { stopped } = await kinds(server)
      const plain = await server.send('/public/unknown')
      const headers = [...plain.headers]
      const text = await plain.text()
      for (const method of methods) {
        const response = await server.send(`/public/${stopped}${route}`, { method })
        expect(response.status).toBe(404)
        expect([...response.headers]).toEqual(headers)
        expect(await response.text()).toBe(method === 'HEAD' ? '' : text)
      }
    },
  )

  // Time is not measured here: equal work is what makes it equal.
  test.each(routes)('each costs one look at the store and none at the host: %s', async (route) => {
    const store = createSqliteStore({ path: ':memory:' })
    const looks: string[] = []
    const counted: ShareStore = {
      ...store,
      findActive: (id) => {
        looks.push('store')
        return store.findActive(id)
      },
    }
    const server = createTestServer({
      store: counted,
      getConversation: async (id) => {
        looks.push('host')
        return sampleConversation(id)
      },
    })
    const ids = await kinds(server)
    for (const id of [...Object.values(ids), ...malformed]) {
      for (const method of methods) {
        looks.length = 0
        expect((await server.send(`/public/${id}${route}`, { method })).status).toBe(404)
        expect(looks).toEqual(['store'])
      }
    }
  })
})

test('security 5: public routes take no other method, whoever asks', async () => {
  const { send, share } = createTestServer()
  const { id } = await share()
  for (const route of routes) {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const real = await send(`/public/${id}${route}`, { method, user: 'ada', body: '{}' })
      const unknown = await send(`/public/unknown${route}`, { method, user: 'ada', body: '{}' })
      expect(real.status).toBe(405)
      expect(await observed(real)).toBe(await observed(unknown))
    }
  }
  expect((await send(`/public/${id}`)).status).toBe(200)
})

test('security 5: public routes never write', async () => {
  const { store, send, share } = createTestServer()
  const { id } = await share()
  const before = await store.findByConversation('c1')
  for (const route of routes) {
    for (const method of methods) {
      const response = await send(`/public/${id}${route}`, { method })
      await response.body?.cancel()
    }
  }
  expect(await store.findByConversation('c1')).toEqual(before)
})
