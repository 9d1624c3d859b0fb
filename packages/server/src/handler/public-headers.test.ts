import { sampleConversation } from '@playthread/core/testing'
import { expect, test } from 'vitest'
import { createTestServer } from '../testing/test-server.fixture.ts'

test('security 15, 17, 18: every public answer is private, unindexed and sends no referrer', async () => {
  const { send, share, resources } = createTestServer()
  resources.set('c1/r1', { body: new Blob(['planets']) })
  const { id } = await share()
  const paths = [`/public/${id}`, `/public/${id}/events`, `/public/${id}/resources/r1`, '/public/x']
  for (const path of paths) {
    const response = await send(path)
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect(response.headers.get('x-robots-tag')).toBe('noindex, nofollow, noarchive')
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    await response.body?.cancel()
  }
})

test('security 15: an ETag is answered with 304, and after a stop with the 404', async () => {
  const { conversations, send, command, share } = createTestServer()
  const { id } = await share()
  const etag = (await send(`/public/${id}`)).headers.get('etag') ?? ''
  expect(etag).toMatch(/^"[\w-]+"$/)
  const again = () => send(`/public/${id}`, { headers: { 'if-none-match': `"other", ${etag}` } })
  const unchanged = await again()
  expect(unchanged.status).toBe(304)
  expect(unchanged.headers.get('etag')).toBe(etag)

  conversations.set('c1', sampleConversation('c1', { title: 'Changed' }))
  expect((await again()).status).toBe(200)
  await command('/conversations/c1/share/stop')
  expect((await again()).status).toBe(404)
})

test('HEAD tells the same as GET, without the body', async () => {
  const { send, share } = createTestServer()
  const { id } = await share()
  const get = await send(`/public/${id}`)
  const head = await send(`/public/${id}`, { method: 'HEAD' })
  expect([...head.headers]).toEqual([...get.headers])
  expect(await head.text()).toBe('')
  expect(Number(head.headers.get('content-length'))).toBe((await get.arrayBuffer()).byteLength)
})

test('OPTIONS offers nothing to other origins', async () => {
  const { send, share } = createTestServer()
  const { id } = await share()
  const response = await send(`/public/${id}`, {
    method: 'OPTIONS',
    headers: { origin: 'https://evil.example', 'access-control-request-method': 'GET' },
  })
  expect(response.status).toBe(204)
  expect(response.headers.has('access-control-allow-origin')).toBe(false)
})

test('security 6: a stop during the host’s slow read wins', async () => {
  let release = () => {}
  const gate = new Promise<void>((resolve) => {
    release = resolve
  })
  let isSlow = false
  const { command, send, share } = createTestServer({
    getConversation: async (id) => {
      if (isSlow) await gate
      return sampleConversation(id)
    },
  })
  const { id } = await share()
  isSlow = true
  const read = send(`/public/${id}`)
  await command('/conversations/c1/share/stop')
  release()
  expect((await read).status).toBe(404)
})
