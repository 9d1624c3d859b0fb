import { sampleConversation } from '@playthread/core/testing'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Notifier } from '../index.ts'
import { readEvents } from '../testing/event-reader.fixture.ts'
import { createTestServer, type TestServer } from '../testing/test-server.fixture.ts'

afterEach(() => vi.useRealTimers())

const deaf: Notifier = { publish: async () => {}, subscribe: () => () => {} }

async function watch(server: TestServer, id: string, headers: Record<string, string> = {}) {
  const response = await server.send(`/public/${id}/events`, { headers })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  const events = readEvents(response)
  expect(await events.next()).toBe('connected')
  return events
}

async function change(server: TestServer, title: string) {
  server.conversations.set('c1', sampleConversation('c1', { title }))
  await server.handle.conversationChanged('c1')
}

describe('live events', () => {
  test('a change is told, and carries nothing of the conversation', async () => {
    const server = createTestServer()
    const { id } = await server.share()
    const events = await watch(server, id)
    await change(server, 'Secret plans')
    expect(await events.next()).toBe('changed')
    expect(events.text().replace(/^retry: \d+$/m, 'retry: 1')).toMatch(
      /^retry: 1\nevent: connected\nid: [0-9a-f]{32}\ndata: {"type":"connected"}\n\nevent: changed\nid: [0-9a-f]{32}\ndata: {"type":"changed"}\n\n$/,
    )
  })

  test('news without a difference is no event; many changes at once are few', async () => {
    const server = createTestServer({ limits: { changeIntervalMs: 20 } })
    const { id } = await server.share()
    const events = await watch(server, id)
    await server.handle.conversationChanged('c1')
    for (let index = 0; index < 50; index += 1) await change(server, `Title ${index}`)
    // However long that takes on a busy machine.
    const types = [await events.next()]
    await server.command('/conversations/c1/share/stop')
    for (let type = ''; type !== 'closed';) types.push((type = await events.next()))
    expect(types.slice(-2)).toEqual(['stopped', 'closed'])
    expect(types.length).toBeLessThan(8)
    expect(types[0]).toBe('changed')
  })

  test('security 6: stop ends every open stream before it is acknowledged', async () => {
    const server = createTestServer()
    const { id } = await server.share()
    const viewers = await Promise.all(Array.from({ length: 20 }, () => watch(server, id)))
    await server.command('/conversations/c1/share/stop')
    for (const viewer of viewers) {
      expect(await viewer.next()).toBe('stopped')
      expect(await viewer.next()).toBe('closed')
    }
  })

  test('reset and deletion end them too; another conversation’s viewers stay', async () => {
    const server = createTestServer()
    const one = await watch(server, (await server.share('c1')).id)
    const two = await watch(server, (await server.share('c2')).id)
    await server.command('/conversations/c1/share/reset')
    expect(await one.next()).toBe('stopped')
    server.conversations.set('c2', sampleConversation('c2', { title: 'Changed' }))
    await server.handle.conversationChanged('c2')
    expect(await two.next()).toBe('changed')
    await server.handle.conversationDeleted('c2')
    expect(await two.next()).toBe('stopped')
  })

  test('security 6: with the notifier down, a stop elsewhere is noticed by looking', async () => {
    const server = createTestServer({ notifier: deaf, limits: { recheckMs: 30 } })
    const { id } = await server.share()
    const events = await watch(server, id)
    await server.store.stop('c1')
    expect(await events.next()).toBe('stopped')
    expect(await events.next()).toBe('closed')
  })

  test('security 6: a change that is told after a stop elsewhere tells the stop', async () => {
    const server = createTestServer()
    const { id } = await server.share()
    const events = await watch(server, id)
    await server.store.stop('c1')
    await change(server, 'After the stop')
    expect(await events.next()).toBe('stopped')
    expect(await events.next()).toBe('closed')
    expect(events.text()).not.toContain('event: changed')
  })

  test('a notifier that throws is reported, and this process’s viewers still hear', async () => {
    const broken: Notifier = { ...deaf, publish: () => Promise.reject(new Error('down for c1')) }
    const server = createTestServer({ notifier: broken })
    const { id } = await server.share()
    const events = await watch(server, id)
    expect((await server.command('/conversations/c1/share/stop')).status).toBe(200)
    expect(await events.next()).toBe('stopped')
    expect(server.logged.at(-1)).toMatchObject({ error: { message: 'down for [id]' } })
  })

  test('security 35: Last-Event-ID tells whether anything was missed', async () => {
    const server = createTestServer()
    const { id } = await server.share()
    const first = await watch(server, id)
    const seen = first.lastId() ?? ''
    const etag = (await server.send(`/public/${id}`)).headers.get('etag')
    expect(etag).toBe(`"${seen}"`)
    await first.cancel()

    const same = await watch(server, id, { 'last-event-id': seen })
    await change(server, 'Changed')
    expect(await same.next()).toBe('changed')
    const late = await watch(server, id, { 'last-event-id': seen })
    expect(await late.next()).toBe('changed')
    expect(late.lastId()).not.toBe(seen)
  })

  test('security 35: a silent stream shows it is alive, and names a retry that varies', async () => {
    const server = createTestServer({ limits: { heartbeatMs: 10 } })
    const { id } = await server.share()
    const events = await watch(server, id)
    const next = events.next()
    await vi.waitFor(() => expect(events.text()).toMatch(/\n\n:\n\n/))
    await server.command('/conversations/c1/share/stop')
    await next
    const retries = new Set<string | undefined>()
    await server.share()
    for (let index = 0; index < 10; index += 1) {
      retries.add(/^retry: (\d+)$/m.exec((await watch(server, id)).text())?.[1])
    }
    expect(retries.size).toBeGreaterThan(1)
  })

  test('a store that cannot say the link is public keeps no one', async () => {
    const server = createTestServer({ limits: { recheckMs: 10 } })
    const { id } = await server.share()
    const events = await watch(server, id)
    await server.store.close()
    expect(await events.next()).toBe('closed')
    expect((await server.send(`/public/${id}/events`)).status).toBe(503)
  })

  test('closing the handler ends streams without a verdict', async () => {
    const server = createTestServer()
    const events = await watch(server, (await server.share()).id)
    server.handle.close()
    expect(await events.next()).toBe('closed')
  })
})
