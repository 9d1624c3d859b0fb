import { describe, expect, test } from 'vitest'
import type { RequestEntry } from './metrics.ts'
import { createOperationsHandler } from './operations-handler.ts'
import { createSqliteStore } from '../sqlite/index.ts'
import { readEvents } from '../testing/event-reader.fixture.ts'
import { createTestServer } from '../testing/test-server.fixture.ts'

const ask = (handle: (request: Request) => Promise<Response>, path: string, method = 'GET') =>
  handle(new Request(`http://ops.internal${path}`, { method }))

describe('metrics', () => {
  test('count what was answered, by route, method and status', async () => {
    const { handle, send, share, command } = createTestServer()
    const { id } = await share()
    await send(`/public/${id}`)
    await send(`/public/${id}`)
    await send('/public/unknown')
    await send(`/public/${id}`, { method: 'MADE-UP' })
    await send('/elsewhere')
    await command('/conversations/c1/share/stop')
    const text = handle.metrics()
    for (const line of [
      'playthread_requests_total{method="GET",route="/public/:shareId",status="200"} 2',
      'playthread_requests_total{method="GET",route="/public/:shareId",status="404"} 1',
      'playthread_requests_total{method="other",route="/public/:shareId",status="405"} 1',
      'playthread_requests_total{method="GET",route="none",status="404"} 1',
      'playthread_requests_total{method="POST",route="/conversations/:conversationId/share/stop",status="200"} 1',
      'playthread_request_seconds_count{route="/public/:shareId"} 4',
      'playthread_request_seconds_bucket{route="/public/:shareId",le="+Inf"} 4',
    ]) {
      expect(text.split('\n')).toContain(line)
    }
  })

  test('are Prometheus text: each line a comment or a sample, buckets that never fall', async () => {
    const { handle, send } = createTestServer()
    await send('/public/unknown')
    const lines = handle.metrics().trimEnd().split('\n')
    for (const line of lines) {
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{(\w+="[^"\\]*",?)+\})? [\d.e+-]+)$/)
    }
    const buckets = lines
      .filter((line) => line.includes('_bucket{'))
      .map((line) => Number(line.split(' ')[1]))
    expect(buckets).toEqual(buckets.toSorted((a, b) => a - b))
  })

  test('viewers are counted in and out, however they leave', async () => {
    const { handle, send, share, command } = createTestServer()
    const { id } = await share()
    const viewers = () => /^playthread_live_viewers (\d+)$/m.exec(handle.metrics())?.[1]
    const first = readEvents(await send(`/public/${id}/events`))
    const second = readEvents(await send(`/public/${id}/events`))
    await first.next()
    await second.next()
    expect(viewers()).toBe('2')
    await first.cancel()
    expect(viewers()).toBe('1')
    await command('/conversations/c1/share/stop')
    expect(viewers()).toBe('0')
  })

  test('no id is in them, nor in what an access log gets', async () => {
    const entries: RequestEntry[] = []
    const { handle, send, share } = createTestServer({ onRequest: (entry) => entries.push(entry) })
    const { id } = await share()
    await send(`/public/${id}/resources/r1?version=v1`)
    expect(entries.map(({ route, status }) => [route, status])).toEqual([
      ['/conversations/:conversationId/share', 200],
      ['/public/:shareId/resources/:resourceId', 404],
    ])
    const told = handle.metrics() + JSON.stringify(entries)
    for (const secret of [id, 'c1', 'ada', 'r1', 'v1']) expect(told).not.toContain(secret)
  })

  test('limits and failures show', async () => {
    const { handle, send } = createTestServer({
      clientIp: () => 'one',
      limits: { missesPerMinute: 1 },
    })
    await send('/public/unknown')
    await send('/public/unknown')
    expect(handle.metrics()).toContain('playthread_limited_total{limit="misses"} 1')
  })
})

describe('health', () => {
  test('live while the process is, ready while the store is', async () => {
    const store = createSqliteStore({ path: ':memory:' })
    const { handle, logged } = createTestServer({ store })
    const operations = createOperationsHandler(handle)
    expect((await ask(operations, '/health/ready')).status).toBe(200)
    await store.close()
    const unready = await ask(operations, '/internal/health/ready')
    expect([unready.status, await unready.json()]).toEqual([503, { status: 'unavailable' }])
    expect((await ask(operations, '/health/live')).status).toBe(200)
    expect(logged).toHaveLength(1)
  })

  test('nothing of it is on the public handler', async () => {
    const { send, handle } = createTestServer()
    for (const path of ['/metrics', '/health/live', '/health/ready']) {
      expect((await send(path)).status).toBe(404)
    }
    const operations = createOperationsHandler(handle)
    const metrics = await ask(operations, '/metrics')
    expect(metrics.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
    expect((await ask(operations, '/metrics', 'POST')).status).toBe(405)
    expect((await ask(operations, '/else')).status).toBe(404)
  })
})
