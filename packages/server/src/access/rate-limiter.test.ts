import { describe, expect, test } from 'vitest'
import { createTestServer } from '../testing/test-server.fixture.ts'
import { createRateLimiter } from './rate-limiter.ts'
import { createMemoryRateLimits } from './rate-limits.ts'

const clientIp = (request: Request) => request.headers.get('x-ip') ?? undefined
const from = (ip: string) => ({ headers: { 'x-ip': ip } })

describe('security 12: rate limits', () => {
  test('misses: 30 a minute for each client, then 429 with a wait', async () => {
    const { send } = createTestServer({ clientIp })
    for (let index = 0; index < 30; index += 1) {
      expect((await send('/public/unknown', from('a'))).status).toBe(404)
    }
    const limited = await send('/public/unknown', from('a'))
    expect(limited.status).toBe(429)
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await send('/public/unknown', from('b'))).status).toBe(404)
  })

  test('someone who guesses locks nobody out of a link that works', async () => {
    const { send, share } = createTestServer({ clientIp })
    const { id } = await share()
    for (let index = 0; index < 40; index += 1) await send('/public/unknown', from('a'))
    expect((await send(`/public/${id}`, from('a'))).status).toBe(200)
  })

  test('reads: a limit for each client', async () => {
    const { send, share } = createTestServer({ clientIp, limits: { readsPerMinute: 3 } })
    const { id } = await share()
    const read = async (ip: string) => (await send(`/public/${id}`, from(ip))).status
    expect([await read('a'), await read('a'), await read('a'), await read('a')]).toEqual([
      200, 200, 200, 429,
    ])
    expect(await read('b')).toBe(200)
  })

  test('without clientIp, and whatever X-Forwarded-For says, no one shares a bucket', async () => {
    const { send, share } = createTestServer({ limits: { readsPerMinute: 3, missesPerMinute: 3 } })
    const { id } = await share()
    for (let index = 0; index < 20; index += 1) {
      const headers = { 'x-forwarded-for': '10.0.0.1' }
      expect((await send(`/public/${id}`, { headers })).status).toBe(200)
      expect((await send('/public/unknown', { headers })).status).toBe(404)
    }
  })

  test('creates: 20 a minute for each user; stopping is never held up', async () => {
    const { command } = createTestServer()
    for (let index = 0; index < 20; index += 1) {
      expect((await command('/conversations/c1/share')).status).toBe(200)
    }
    const limited = await command('/conversations/c1/share')
    expect(limited.status).toBe(429)
    expect(limited.headers.has('retry-after')).toBe(true)
    expect((await command('/conversations/c1/share/reset')).status).toBe(429)
    expect((await command('/conversations/c1/share/stop')).status).toBe(200)
    expect((await command('/conversations/c2/share', {}, 'bob')).status).toBe(200)
  })

  test('processes that share a store count together', async () => {
    const rateLimits = createMemoryRateLimits()
    const options = { clientIp, rateLimits, limits: { missesPerMinute: 3 } }
    const [one, other] = [createTestServer(options), createTestServer(options)]
    const statuses: number[] = []
    for (const { send } of [one, other, one, other]) {
      statuses.push((await send('/public/unknown', from('a'))).status)
    }
    expect(statuses).toEqual([404, 404, 404, 429])
  })

  test('a store that fails limits nobody, and that is logged without the address', async () => {
    const rateLimits = { take: (key: string) => Promise.reject(new Error(`lost ${key}`)) }
    const { send, command, logged } = createTestServer({ clientIp, rateLimits })
    expect((await send('/public/unknown', from('10.1.2.3'))).status).toBe(404)
    expect((await command('/conversations/c1/share')).status).toBe(200)
    expect(logged.map(({ operation }) => operation)).toContain('count requests')
    expect(JSON.stringify(logged)).not.toMatch(/10\.1\.2\.3|ada/)
  })

  test('buckets refill steadily and survive a clock that jumps back', () => {
    let now = 0
    const limiter = createRateLimiter({ perMinute: 60, now: () => now })
    for (let index = 0; index < 60; index += 1) expect(limiter.take('a')).toBe(0)
    expect(limiter.take('a')).toBe(1000)
    now = 500
    expect(limiter.take('a')).toBe(500)
    now = -86_400_000
    expect(limiter.take('a')).toBe(500)
    now += 500
    expect(limiter.take('a')).toBe(0)
  })

  test('buckets are bounded', () => {
    const limiter = createRateLimiter({ perMinute: 1, now: () => 0, maxKeys: 100 })
    for (let index = 0; index < 10_000; index += 1) limiter.take(`ip-${index}`)
    expect(limiter.size).toBe(100)
  })
})
