import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createHostileServer } from './hostile-server.fixture.ts'
import { head } from './raw-client.fixture.ts'

const stopPath = '/api/playthread/conversations/c1/share/stop'
const stop = `POST ${stopPath} HTTP/1.1`
const read = (id: string) => `GET /api/playthread/public/${id} HTTP/1.1`

test.each([
  [
    'two lengths',
    ['X-User: ada', 'Content-Type: application/json', 'Content-Length: 2', 'Content-Length: 3'],
  ],
  ['a length and chunks', ['X-User: ada', 'Content-Length: 2', 'Transfer-Encoding: chunked']],
  ['a negative length', ['X-User: ada', 'Content-Length: -1']],
  ['a length that is no number', ['X-User: ada', 'Content-Length: two']],
  ['chunks of an unknown kind', ['X-User: ada', 'Transfer-Encoding: cow']],
  [
    'two types',
    [
      'X-User: ada',
      'Content-Type: text/plain',
      'Content-Type: application/json',
      'Content-Length: 2',
    ],
  ],
  [
    'two owners',
    ['X-User: ada', 'X-User: eve', 'Content-Type: application/json', 'Content-Length: 2'],
  ],
  [
    'two origins',
    [
      'X-User: ada',
      'Origin: https://app.example',
      'Origin: https://evil.example',
      'Content-Type: application/json',
      'Content-Length: 2',
    ],
  ],
  [
    'two fetch sites',
    [
      'X-User: ada',
      'Sec-Fetch-Site: same-origin',
      'Sec-Fetch-Site: cross-site',
      'Content-Type: application/json',
      'Content-Length: 2',
    ],
  ],
  [
    'two hosts',
    [
      'Host: evil.example',
      'X-User: ada',
      'Content-Type: application/json',
      'Content-Length: 2',
      'Sec-Fetch-Site: cross-site',
    ],
  ],
  ['a folded header', ['X-User: ada\r\n folded', 'Content-Length: 2']],
  ['a NUL in a header', ['X-User: a\u0000da', 'Content-Length: 2']],
  ['a bare carriage return', ['X-User: ada\rX: y', 'Content-Length: 2']],
  [
    'a method override',
    [
      'X-User: eve',
      'X-HTTP-Method-Override: GET',
      'Content-Type: application/json',
      'Content-Length: 2',
    ],
  ],
])('security 34: a stop with %s: a clean 4xx, nothing stopped', async (_name, headers) => {
  const { say, expectUnharmed } = await createHostileServer()
  const answer = await say(head(stop, ...headers), '{}')
  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect(answer.status).toBeLessThan(500)
  await expectUnharmed()
})

test.each([
  ['noise', '\u0000\u0001\u0002\xff\xfe\r\n\r\n'],
  ['TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'.padEnd(200, '\x00')],
  ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ['HTTP/0.9', 'GET /api/playthread/shares\r\n\r\n'],
  ['HTTP/9.9', 'GET / HTTP/9.9\r\nHost: a\r\nConnection: close\r\n\r\n'],
  ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
  ['an empty host', 'GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n'],
  ['a host that is none', 'GET / HTTP/1.1\r\nHost: a b/c@d\r\nConnection: close\r\n\r\n'],
  ['a method that is none', 'G@T / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'],
  ['a lower-case method', 'get / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'],
  [
    'a tunnel',
    'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
  ],
  [
    'an upgrade',
    head('GET /api/playthread/shares HTTP/1.1', 'Upgrade: websocket').replace('close', 'upgrade'),
  ],
  [
    'a chunk size that is none',
    `${head(stop, 'X-User: ada', 'Content-Type: application/json', 'Transfer-Encoding: chunked')}zz\r\n{}\r\n0\r\n\r\n`,
  ],
  [
    'a chunk of 2^64 bytes',
    `${head(stop, 'X-User: ada', 'Content-Type: application/json', 'Transfer-Encoding: chunked')}ffffffffffffffff\r\n{}`,
  ],
  [
    'a request within a request',
    `${head(stop, 'X-User: eve', 'Content-Type: application/json', 'Content-Length: 2')}{}${head(stop, 'Content-Type: application/json', 'Content-Length: 2')}{}`,
  ],
])('security 34: %s: no answer or a clean 4xx', async (_name, bytes) => {
  const { say, expectUnharmed } = await createHostileServer()
  const { status } = await say(Buffer.from(bytes, 'latin1'))
  expect(status === 0 || (status >= 400 && status < 500)).toBe(true)
  await expectUnharmed()
})

test('security 34: 1,000 made-up headers on a read: never a 5xx, never another’s content', async () => {
  const { say, expectUnharmed, shareId } = await createHostileServer()
  const name = fc.constantFrom(
    'Accept',
    'Accept-Encoding',
    'Range',
    'If-None-Match',
    'If-Range',
    'If-Modified-Since',
    'Last-Event-ID',
    'Origin',
    'Sec-Fetch-Site',
    'X-Forwarded-For',
    'X-Forwarded-Host',
    'Forwarded',
    'X-Original-URL',
    'X-Rewrite-URL',
    'Cookie',
    'Authorization',
    'Content-Type',
    'Content-Encoding',
    'Expect',
    'TE',
    '__proto__',
    'constructor',
  )
  const value = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.constantFrom(
      'bytes=0-',
      'bytes=-1',
      'bytes=9-1',
      `bytes=0-${'9'.repeat(60)}`,
      'bytes=0-0,'.repeat(500),
      '*',
      '""',
      'W/"',
      '"',
      'text/markdown',
      'text/markdown;q=nope',
      `${'a/b,'.repeat(2000)}`,
      '100-continue',
      '127.0.0.1',
      '/admin',
      'null',
    ),
  )
  const route = fc.constantFrom('', '/resources/r1', '/resources/x')
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(name, value), { maxLength: 4 }),
      route,
      async (pairs, rest) => {
        const headers = pairs.map(([key, text]) => `${key}: ${text}`)
        const { status } = await say(head(read(shareId + rest), ...headers))
        expect(status).toBeGreaterThanOrEqual(200)
        expect(status).toBeLessThan(500)
      },
    ),
    { numRuns: 1000, seed: 34 },
  )
  await expectUnharmed()
})
