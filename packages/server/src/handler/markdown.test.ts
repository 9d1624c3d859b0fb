import { sampleConversation } from '@playthread/core/testing'
import { expect, test } from 'vitest'
import { createTestServer } from '../testing/test-server.fixture.ts'

const accepting = (accept: string) => ({ headers: { accept } })

test('a link answers as Markdown to who prefers it, with the same headers', async () => {
  const { send, share } = createTestServer()
  const { id } = await share()
  const markdown = await send(`/public/${id}`, accepting('text/markdown, application/json;q=0.9'))
  const json = await send(`/public/${id}`, accepting('application/json, text/markdown;q=0.9'))
  expect(markdown.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
  expect(json.headers.get('content-type')).toBe('application/json; charset=utf-8')
  for (const name of [
    'cache-control',
    'referrer-policy',
    'x-content-type-options',
    'x-robots-tag',
    'vary',
  ]) {
    expect(markdown.headers.get(name)).toBe(json.headers.get(name))
  }
  expect(markdown.headers.get('vary')).toBe('Accept, Accept-Encoding')
  expect(markdown.headers.get('cache-control')).toBe('private, no-store')
  const text = await markdown.text()
  expect(text).toMatch(/^# Which planet is the largest\?\n/)
  expect(text).toContain('**Jupiter**, with a mean radius of 69,911 km.')
  expect(Number(markdown.headers.get('content-length'))).toBe(new TextEncoder().encode(text).length)
})

test.each([undefined, '*/*', 'application/json', 'text/html', 'text/markdown;q=0'])(
  'Accept %s gets JSON',
  async (accept) => {
    const { send, share } = createTestServer()
    const { id } = await share()
    const response = await send(`/public/${id}`, accept === undefined ? {} : accepting(accept))
    expect(await response.json()).toMatchObject({ id })
    expect(response.headers.get('vary')).toBe('Accept, Accept-Encoding')
  },
)

test('each representation has its own ETag, and a stop ends both', async () => {
  const { send, share, command, conversations } = createTestServer()
  const { id } = await share()
  const read = (accept: string, etag = '"none"') =>
    send(`/public/${id}`, { headers: { accept, 'if-none-match': etag } })
  const etag = (await read('text/markdown')).headers.get('etag') ?? ''
  expect((await read('text/markdown', etag)).status).toBe(304)
  expect((await read('application/json', etag)).status).toBe(200)
  conversations.set('c1', sampleConversation('c1', { title: 'Changed' }))
  expect(await (await read('text/markdown', etag)).text()).toMatch(/^# Changed\n/)
  await command('/conversations/c1/share/stop')
  expect((await read('text/markdown', etag)).status).toBe(404)
})
