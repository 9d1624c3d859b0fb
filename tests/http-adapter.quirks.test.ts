import { createHttpAdapter, type HttpAdapterOptions } from '@playthread/adapters/http'
import type { ShareEvent } from '@playthread/core'
import { sampleConversation } from '@playthread/core/testing'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { listen } from './listen.fixture.ts'
import { createShareHost } from './share-host.fixture.ts'

const shareId = 'B'.repeat(22)
const live = { silenceMs: 500, retryMs: 10, maxRetryMs: 50 }

function answering(
  answer: (request: Request) => Response | Promise<Response>,
  options: HttpAdapterOptions = {},
) {
  return createHttpAdapter({
    baseUrl: 'https://app.example/api/playthread/',
    fetch: async (input, init) => answer(new Request(input, init)),
    live,
    ...options,
  })
}

async function failure(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => 'resolved',
    (error: unknown) => error,
  )
}

describe('statuses become codes', () => {
  test.each([
    [400, 'invalid_request'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not_found'],
    [409, 'conflict'],
    [410, 'not_found'],
    [413, 'invalid_request'],
    [429, 'rate_limited'],
    [500, 'unexpected'],
    [502, 'unavailable'],
    [503, 'unavailable'],
    [504, 'unavailable'],
  ])('%i', async (status, code) => {
    const adapter = answering(() => new Response('<h1>proxy</h1>', { status }))
    expect(await failure(adapter.getShare('c1'))).toMatchObject({ name: 'ShareError', code })
  })

  test.each([
    ['7', 7000],
    [new Date(Date.now() + 60_000).toUTCString(), expect.closeTo(60_000, -4)],
    ['soon', undefined],
  ])('Retry-After: %s', async (header, retryAfterMs) => {
    const adapter = answering(
      () => new Response('', { status: 429, headers: { 'retry-after': header } }),
    )
    expect(await failure(adapter.createShare('c1'))).toMatchObject({
      code: 'rate_limited',
      retryAfterMs,
    })
  })
})

describe('the server is not believed', () => {
  test.each([
    ['a page', '<!doctype html>'],
    ['nothing', ''],
    ['null', 'null'],
    ['a conversation without messages', '{"version":1,"id":"x","title":"x"}'],
    ['a later version', '{"version":2,"id":"x","title":"x","messages":[],"resources":[]}'],
  ])('%s in place of a conversation', async (_name, body) => {
    const adapter = answering(() => new Response(body))
    expect(await failure(adapter.getSharedConversation(shareId))).toMatchObject({
      code: 'invalid_conversation',
    })
  })

  test.each([
    ['another conversation’s record', { conversationId: 'c2' }],
    ['a status it does not know', { status: 'public' }],
    ['an id that is none', { id: 'short' }],
    ['no date', { activeSince: 'yesterday' }],
  ])('%s in place of a share', async (_name, change) => {
    const share = { id: shareId, conversationId: 'c1', status: 'active', generation: 1 }
    const record = { ...share, activeSince: '2026-01-01T00:00:00Z', ...change }
    const adapter = answering(() => Response.json({ share: record }))
    expect(await failure(adapter.createShare('c1'))).toMatchObject({ code: 'unexpected' })
  })

  test('fields outside the model are dropped here too', async () => {
    const leaky = { ...sampleConversation(shareId), ownerEmail: 'CANARY' }
    const adapter = answering(() => Response.json(leaky))
    expect(JSON.stringify(await adapter.getSharedConversation(shareId))).not.toContain('CANARY')
  })

  test('relative resource URLs lead to the server they came from', async () => {
    const resources = [{ ...sampleConversation(shareId).resources[0], url: '/api/playthread/x' }]
    const adapter = answering(() => Response.json({ ...sampleConversation(shareId), resources }))
    const { resources: read } = await adapter.getSharedConversation(shareId)
    expect(read[0]?.url).toBe('https://app.example/api/playthread/x')
  })
})

describe('requests', () => {
  test('ids are encoded, and those that would climb out of the path are refused', async () => {
    const paths: string[] = []
    const adapter = answering((request) => {
      paths.push(new URL(request.url).pathname)
      return Response.json({ share: null, summary: { messages: 0, resources: 0 } })
    })
    await adapter.getShare('a/b?c#d%')
    expect(paths).toEqual(['/api/playthread/conversations/a%2Fb%3Fc%23d%25/share'])
    for (const id of ['', '.', '..', '\uD800']) {
      expect(await failure(adapter.getShare(id))).toMatchObject({ code: 'invalid_request' })
    }
    expect(paths).toHaveLength(1)
  })

  test('headers may be asked for each time', async () => {
    let token = 0
    const seen: (string | null)[] = []
    const adapter = answering(
      (request) => {
        seen.push(request.headers.get('authorization'))
        return Response.json({ shares: [] })
      },
      { headers: async () => ({ authorization: `token-${(token += 1)}` }) },
    )
    await adapter.listShares()
    await adapter.listShares()
    expect(seen).toEqual(['token-1', 'token-2'])
  })

  test('an abort under way rejects with the caller’s reason', async () => {
    const adapter = answering(() => new Promise(() => {}))
    const controller = new AbortController()
    const call = failure(adapter.getSharedConversation(shareId, { signal: controller.signal }))
    const reason = new Error('left the page')
    controller.abort(reason)
    expect(await call).toBe(reason)
  })

  test('no answer and a body that never ends: `network`, in time', async () => {
    const silent = answering(() => new Promise(() => {}), { timeoutMs: 20 })
    expect(await failure(silent.getShare('c1'))).toMatchObject({ code: 'network' })
    const slow = answering(() => new Response(new ReadableStream({ pull: () => {} })), {
      timeoutMs: 20,
    })
    expect(await failure(slow.getSharedConversation(shareId))).toMatchObject({ code: 'network' })
  })
})

describe('a server that goes away', () => {
  test('before the answer and in the middle of it: `network`', async () => {
    const gone = await listen(async () => new Response())
    await gone.close()
    const nobody = createHttpAdapter({ baseUrl: gone.origin })
    expect(await failure(nobody.getShare('c1'))).toMatchObject({ code: 'network' })

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
  })
})

function subscribe(adapter: ReturnType<typeof createHttpAdapter>, id: string) {
  const types: ShareEvent['type'][] = []
  const unsubscribe = adapter.subscribe(id, (event) => types.push(event.type))
  onTestFinished(unsubscribe)
  const seen = (expected: ShareEvent['type'][]) =>
    vi.waitFor(() => expect(types.slice(0, expected.length)).toEqual(expected), {
      timeout: 12_000,
      interval: 10,
    })
  return { types, seen }
}
