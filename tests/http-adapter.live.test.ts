import { createHttpAdapter } from '@playthread/adapters/http'
import { sampleConversation } from '@playthread/core/testing'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { answering, failure, live, shareId, subscribe } from './http-adapter.fixture.ts'
import { listen } from './listen.fixture.ts'
import { createShareHost } from './share-host.fixture.ts'

describe('a server that goes away', () => {
  test('before the answer and in the middle of it: `network`', async () => {
    const gone = await listen(async () => new Response())
    await gone.close()
    const nobody = createHttpAdapter({ baseUrl: gone.origin })
    expect(await failure(nobody.getShare('c1'))).toMatchObject({ code: 'network' })

    // The socket's own server reports the break.
    vi.spyOn(console, 'error').mockImplementation(() => {})
    onTestFinished(() => {
      vi.restoreAllMocks()
    })
    const half = await listen(async () => {
      const body = new ReadableStream({
        start: (controller) => controller.enqueue(new TextEncoder().encode('{"version":1,')),
        pull: async (controller) => {
          await new Promise((resolve) => setTimeout(resolve, 20))
          controller.error(new Error('power cut'))
        },
      })
      return new Response(body, { headers: { 'content-type': 'application/json' } })
    })
    onTestFinished(half.close)
    const adapter = createHttpAdapter({ baseUrl: half.origin })
    expect(await failure(adapter.getSharedConversation(shareId))).toMatchObject({ code: 'network' })
  })

  test('a viewer reconnects by itself and hears what it missed', async () => {
    const host = createShareHost()
    onTestFinished(host.close)
    await host.saveConversation(sampleConversation('c1'))
    const server = await listen(host.handle)
    const adapter = createHttpAdapter({ baseUrl: `${server.origin}/api/playthread`, live })
    const share = await adapter.createShare('c1')
    await adapter.getSharedConversation(share.id)
    const viewer = subscribe(adapter, share.id)
    await viewer.seen(['connected'])

    const port = Number(new URL(server.origin).port)
    await server.close()
    await viewer.seen(['connected', 'disconnected'])
    await host.saveConversation(sampleConversation('c1', { title: 'Meanwhile' }))
    const again = await listen(host.handle, port)
    onTestFinished(again.close)
    await viewer.seen(['connected', 'disconnected', 'connected', 'changed'])
    expect((await adapter.getSharedConversation(share.id)).title).toBe('Meanwhile')

    await adapter.stopShare('c1')
    await viewer.seen(['connected', 'disconnected', 'connected', 'changed', 'stopped'])
  }, 20_000)

  test('stopped while it was away: the viewer learns it on return', async () => {
    const host = createShareHost()
    onTestFinished(host.close)
    await host.saveConversation(sampleConversation('c1'))
    let isDown = false
    const adapter = answering((request) => {
      if (isDown) throw new TypeError('fetch failed')
      return host.handle(request)
    })
    const share = await adapter.createShare('c1')
    const viewer = subscribe(adapter, share.id)
    await viewer.seen(['connected'])
    isDown = true
    host.handle.close()
    await viewer.seen(['connected', 'disconnected'])
    isDown = false
    await adapter.stopShare('c1')
    await viewer.seen(['connected', 'disconnected', 'stopped'])
    expect(viewer.types).toHaveLength(3)
  }, 20_000)
})

describe('live connections', () => {
  const stream = (text: string, isEndless = true) =>
    new Response(
      new ReadableStream({
        start: (controller) => {
          controller.enqueue(new TextEncoder().encode(text))
          if (!isEndless) controller.close()
        },
      }),
      { headers: { 'content-type': 'text/event-stream' } },
    )

  test('silence is a lost connection', async () => {
    let connections = 0
    const adapter = answering(
      () => {
        connections += 1
        return stream('event: connected\nid: r1\ndata: {}\n\n')
      },
      { live: { ...live, silenceMs: 20 } },
    )
    const viewer = subscribe(adapter, shareId)
    await viewer.seen(['connected', 'disconnected', 'connected'])
    expect(connections).toBeGreaterThan(1)
  })

  test('a connection that never says a word is lost too', async () => {
    let connections = 0
    const adapter = answering(
      () => {
        connections += 1
        return stream(connections === 1 ? '' : 'event: connected\ndata: {}\n\n')
      },
      { live: { ...live, silenceMs: 20 } },
    )
    await subscribe(adapter, shareId).seen(['disconnected', 'connected'])
    expect(connections).toBe(2)
  })

  test('Last-Event-ID begins with the ETag of the last read; what is current is not read again', async () => {
    const asked: (string | null)[] = []
    const adapter = answering((request) => {
      if (!request.url.endsWith('/events')) {
        return Response.json(sampleConversation(shareId), { headers: { etag: '"r1"' } })
      }
      asked.push(request.headers.get('last-event-id'))
      return stream('event: connected\nid: r1\ndata: {}\n\n')
    })
    await adapter.getSharedConversation(shareId)
    const viewer = subscribe(adapter, shareId)
    await viewer.seen(['connected'])
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(viewer.types).toEqual(['connected'])
    expect(asked).toEqual(['r1'])
  })

  test('a burst of changes is one', async () => {
    const frame = (id: number) => `event: changed\nid: r${id}\ndata: {}\n\n`
    const burst = Array.from({ length: 100 }, (_, index) => frame(index + 2)).join('')
    const adapter = answering(() => stream(`event: connected\nid: r1\ndata: {}\n\n${burst}`))
    const viewer = subscribe(adapter, shareId)
    await viewer.seen(['connected', 'changed'])
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(viewer.types).toEqual(['connected', 'changed'])
  })

  test.each([
    ['an error', () => new Response('', { status: 503, headers: { 'retry-after': '0' } })],
    ['a page', () => new Response('<h1>login</h1>', { headers: { 'content-type': 'text/html' } })],
    ['junk', () => stream(`data: ${'x'.repeat(200_000)}`, false)],
  ])('%s is not a verdict: it tries again', async (_name, answer) => {
    let count = 0
    const adapter = answering(() => {
      count += 1
      return count < 4 ? answer() : stream('event: connected\ndata: {}\n\n')
    })
    const viewer = subscribe(adapter, shareId)
    await viewer.seen(['disconnected', 'connected'])
    expect(count).toBeGreaterThanOrEqual(4)
  })
})
