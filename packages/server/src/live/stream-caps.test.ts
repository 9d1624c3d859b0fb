import { expect, test } from 'vitest'
import { createTestServer } from '../testing/test-server.fixture.ts'

const clientIp = (request: Request) => request.headers.get('x-ip') ?? undefined

test('security 35: caps for one client, one link and the process', async () => {
  const limits = { streamsPerClient: 2, streamsPerShare: 3, streams: 4 }
  const { send, share } = createTestServer({ clientIp, limits })
  const one = await share('c1')
  const two = await share('c2')
  const open = async (id: string, ip: string) => {
    const response = await send(`/public/${id}/events`, { headers: { 'x-ip': ip } })
    return [response.status, response.headers.get('retry-after')]
  }
  expect(await open(one.id, 'a')).toEqual([200, null])
  expect(await open(one.id, 'a')).toEqual([200, null])
  expect(await open(one.id, 'a')).toEqual([429, '30'])
  expect(await open(one.id, 'b')).toEqual([200, null])
  expect(await open(one.id, 'c')).toEqual([503, '30'])
  expect(await open(two.id, 'c')).toEqual([200, null])
  expect(await open(two.id, 'd')).toEqual([503, '30'])
})

test('security 35: a thousand viewers who come and go leave no one counted', async () => {
  const { send, share, command } = createTestServer({ limits: { streams: 5 } })
  const { id } = await share()
  for (let index = 0; index < 1000; index += 1) {
    const response = await send(`/public/${id}/events`)
    expect(response.status).toBe(200)
    await response.body?.cancel()
  }
  for (let index = 0; index < 20; index += 1) {
    await command('/conversations/c1/share/stop')
    expect((await send(`/public/${id}/events`)).status).toBe(404)
  }
  expect((await send('/public/unknown/events')).status).toBe(404)
})
