import type { Conversation, Resource } from '@playthread/core'
import { sampleConversation } from '@playthread/core/testing'
import { describe, expect, test } from 'vitest'
import { createTestServer, type TestServer } from '../testing/test-server.fixture.ts'

const file = { kind: 'image', title: 'plot.png', mediaType: 'image/png' } as const

function withResources(resources: readonly Resource[]): Conversation {
  return sampleConversation('c1', { resources })
}

async function shareWith(server: TestServer, resources: readonly Resource[]) {
  server.conversations.set('c1', withResources(resources))
  const { id } = await server.share()
  const read = async (): Promise<readonly Resource[]> => {
    const body: Conversation = await (await server.send(`/public/${id}`)).json()
    return body.resources
  }
  const get = (resourceId: string, init: RequestInit = {}) =>
    server.send(`/public/${id}/resources/${resourceId}`, init)
  return { id, read, get }
}

describe('where a resource’s URL leads', () => {
  test.each([
    ['nothing', {}, true],
    ['a route of the host', { url: '/files/1?token=x' }, true],
    ['a relative path', { url: 'uploads/1.png' }, true],
    ['a file URL', { url: 'file:///home/ada/plot.png' }, true],
    ['a storage URL', { url: 's3://bucket/plot.png' }, true],
    ['a Windows path', { url: 'C:\\Users\\ada\\plot.png' }, true],
    ['another site', { url: 'https://example.com/plot.png' }, false],
    ['inline data', { data: 'aGk=', encoding: 'base64' }, false],
    ['a data URL', { url: 'data:image/png;base64,aGk=' }, false],
  ] as const)('%s', async (_name, content, isServed) => {
    const server = createTestServer()
    const { id, read } = await shareWith(server, [{ id: 'a b', ...file, ...content }])
    const [resource] = await read()
    const expected = isServed
      ? { url: `/api/playthread/public/${id}/resources/a%20b` }
      : { ...content }
    expect(resource).toEqual({ id: 'a b', ...file, ...expected })
  })

  test('versions have their own; private thumbnails are left out; links stay links', async () => {
    const server = createTestServer()
    const { id, read } = await shareWith(server, [
      { id: 'r1', ...file, thumbnailUrl: '/thumbs/1', versions: [{ id: 'v/1', url: '/files/1' }] },
      { id: 'r2', kind: 'link', title: 'Docs', mediaType: 'text/html', url: '/docs' },
    ])
    const path = `/api/playthread/public/${id}/resources/r1`
    expect(await read()).toEqual([
      { id: 'r1', ...file, url: path, versions: [{ id: 'v/1', url: `${path}?version=v%2F1` }] },
      { id: 'r2', kind: 'link', title: 'Docs', mediaType: 'text/html', url: '/docs' },
    ])
  })

  test('without getResource relative URLs stay, and addresses no viewer can use go', async () => {
    const server = createTestServer({ getResource: undefined })
    const { read, get } = await shareWith(server, [
      { id: 'r1', ...file, url: '/files/1' },
      { id: 'r2', ...file, url: 'file:///home/ada/plot.png' },
    ])
    expect(await read()).toEqual([
      { id: 'r1', ...file, url: '/files/1' },
      { id: 'r2', ...file },
    ])
    expect((await get('r1')).status).toBe(404)
  })
})

describe('security 25: how a resource is served', () => {
  test.each([
    ['image/png', 'image/png', 'inline'],
    ['IMAGE/PNG; x=1', 'image/png', 'inline'],
    ['image/svg+xml', 'image/svg+xml', 'attachment'],
    ['text/html', 'text/plain; charset=utf-8', 'attachment'],
    ['application/xhtml+xml', 'text/plain; charset=utf-8', 'attachment'],
    ['text/javascript', 'text/plain; charset=utf-8', 'attachment'],
    ['application/ld+json', 'application/json; charset=utf-8', 'attachment'],
    ['text/csv', 'text/csv; charset=utf-8', 'inline'],
    ['application/x-msdownload', 'application/octet-stream', 'attachment'],
    ['text/html\r\nx: y', 'text/plain; charset=utf-8', 'attachment'],
  ])('%s leaves as %s, %s', async (mediaType, contentType, disposition) => {
    const server = createTestServer()
    const { get } = await shareWith(server, [{ id: 'r1', ...file, mediaType }])
    server.resources.set('c1/r1', { body: new Blob(['<script>alert(1)</script>']) })
    const { headers } = await get('r1')
    expect(headers.get('content-type')).toBe(contentType)
    expect(headers.get('content-disposition')).toMatch(new RegExp(`^${disposition}; `))
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  test.each([
    ['../../etc/passwd', `attachment; filename="_.._etc_passwd"; filename*=UTF-8''_.._etc_passwd`],
    [
      'Größe "a".zip',
      `attachment; filename="Gr__e _a_.zip"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20_a_.zip`,
    ],
    [
      'x\u202Egnp.exe\r\nSet-Cookie: a=b',
      `attachment; filename="xgnp.exeSet-Cookie_ a=b"; filename*=UTF-8''xgnp.exeSet-Cookie_%20a%3Db`,
    ],
    ['', `attachment; filename="file"; filename*=UTF-8''file`],
  ])('a title of %j is a harmless name', async (title, expected) => {
    const server = createTestServer()
    const { get } = await shareWith(server, [{ id: 'r1', ...file, mediaType: 'x/y', title }])
    server.resources.set('c1/r1', { body: new Blob(['x']) })
    expect((await get('r1')).headers.get('content-disposition')).toBe(expected)
  })

  test('only what the public conversation names is served', async () => {
    const server = createTestServer()
    const { get } = await shareWith(server, [
      { id: 'r1', ...file },
      { id: 'inline', ...file, data: 'aGk=', encoding: 'base64' },
    ])
    for (const id of ['r1', 'secret', 'inline'])
      server.resources.set(`c1/${id}`, { body: new Blob(['x']) })
    expect((await get('r1')).status).toBe(200)
    expect((await get('secret')).status).toBe(404)
    expect((await get('inline')).status).toBe(404)
    expect((await get('r1?version=v9')).status).toBe(404)
    expect((await get('..%2F..%2Fsecret')).status).toBe(404)
  })
})

describe('security 25: ranges', () => {
  test.each([
    ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
    ['bytes=4-', 206, '456789', 'bytes 4-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    ['bytes=0-1,4-5', 200, '0123456789', null],
    ['bytes=5-2', 200, '0123456789', null],
    ['lines=1-2', 200, '0123456789', null],
    [`bytes=${'9'.repeat(400)}-`, 200, '0123456789', null],
  ])('%s', async (range, status, text, contentRange) => {
    const server = createTestServer()
    const { get } = await shareWith(server, [{ id: 'r1', ...file }])
    server.resources.set('c1/r1', { body: new TextEncoder().encode('0123456789') })
    const response = await get('r1', { headers: { range } })
    expect(response.status).toBe(status)
    expect(response.headers.get('content-range')).toBe(contentRange)
    expect(response.headers.get('content-length')).toBe(String(text.length))
    expect(await response.text()).toBe(text)
  })

  test('an answer is never longer than the limit', async () => {
    const server = createTestServer({ limits: { rangeBytes: 4 } })
    const { get } = await shareWith(server, [{ id: 'r1', ...file }])
    server.resources.set('c1/r1', { body: new Blob(['0123456789']) })
    expect(await (await get('r1', { headers: { range: 'bytes=2-' } })).text()).toBe('2345')
  })

  test('a host that streams a part says which', async () => {
    const server = createTestServer({
      getResource: async (_id, _resource, { range }) => ({
        body: new Blob(['234']).stream(),
        size: 10,
        ...(range && { range: { start: 2, end: 4 } }),
      }),
    })
    const { get } = await shareWith(server, [{ id: 'r1', ...file }])
    const response = await get('r1', { headers: { range: 'bytes=2-4' } })
    expect(response.status).toBe(206)
    expect(response.headers.get('content-range')).toBe('bytes 2-4/10')
    expect(await response.text()).toBe('234')
  })
})

test('security 6: a stop breaks off a running download, and tells the host', async () => {
  let cancelled = false
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(1024)),
    cancel: () => {
      cancelled = true
    },
  })
  const server = createTestServer()
  const { get } = await shareWith(server, [{ id: 'r1', ...file }])
  server.resources.set('c1/r1', { body: endless })
  const reader = (await get('r1')).body?.getReader()
  expect((await reader?.read())?.value?.byteLength).toBe(1024)
  await server.command('/conversations/c1/share/stop')
  await expect(reader?.read()).rejects.toThrow('stopped')
  expect(cancelled).toBe(true)
})
