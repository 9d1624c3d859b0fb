import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createHostileServer } from './hostile-server.fixture.ts'
import { head } from './raw-client.fixture.ts'

const base = '/api/playthread'

const tricks = [
  '/',
  '//',
  '///public',
  `/${base}`,
  `${base}/../../etc/passwd`,
  `${base}/public/..`,
  `${base}/public/../conversations/c1/share`,
  `${base}/public/%2e%2e/conversations/c1/share`,
  `${base}/public/..%2fconversations%2fc1%2fshare`,
  `${base}/public/..;/conversations/c1/share`,
  `${base}\\public\\x`,
  `${base}/public/x%00`,
  `${base}/public/%`,
  `${base}/public/%zz`,
  `${base}/public/%c0%ae%c0%ae`,
  `${base}/public/%ED%A0%80`,
  `${base}/public/%u0041`,
  `${base}/public/x?${'a=b&'.repeat(2000)}`,
  `${base}/public/x?%00=%00&__proto__[x]=1`,
  `${base}/public/${'a/'.repeat(4000)}`,
  `${base}/conversations/${'x'.repeat(10_000)}/share`,
  `${base}/conversations/%F0%9F%8C%8D/share`,
  `http://evil.example${base}/shares`,
  `https://user:pass@evil.example${base}/shares`,
  'http://',
  'http://[::1',
  'file:///etc/passwd',
  'javascript:alert(1)',
  '*',
  'app.example:443',
  '?',
  '#',
  `${base}/public/x#y`,
  `${base}/public/\u00e9`,
]

test.each(tricks)('security 34: a request for %j: no 500, no harm', async (path) => {
  const { say, expectUnharmed } = await createHostileServer()
  for (const method of ['GET', 'HEAD', 'POST', 'OPTIONS', 'TRACE', 'PUT']) {
    const answer = await say(head(`${method} ${path} HTTP/1.1`, 'Content-Length: 0'))
    expect([method, answer.status]).toEqual([method, expect.toSatisfy(isRefusal)])
  }
  await expectUnharmed()
})

test('security 34: an id of a megabyte, in the path and in a header', async () => {
  const { say, expectUnharmed } = await createHostileServer()
  const long = 'x'.repeat(1_000_000)
  const inPath = await say(head(`GET ${base}/public/${long} HTTP/1.1`))
  const inHeader = await say(head(`GET ${base}/public/x HTTP/1.1`, `Last-Event-ID: ${long}`))
  // 0: the server hung up on who would not stop talking.
  for (const { status } of [inPath, inHeader]) expect(status).toBeOneOf([0, 404, 414, 431])
  await expectUnharmed()
})

test('security 34: 1,000 made-up request lines', async () => {
  const { say, expectUnharmed, shareId } = await createHostileServer()
  const piece = fc.oneof(
    fc.constantFrom(
      'public',
      'conversations',
      'c1',
      'share',
      'stop',
      'events',
      'resources',
      'r1',
      shareId,
    ),
    fc.constantFrom(
      '..',
      '.',
      '',
      '%2e%2e',
      '%2f',
      '%5c',
      '%00',
      '%',
      '\\',
      ';',
      '*',
      ':id',
      '{id}',
      '~',
    ),
    fc.string({ maxLength: 12 }).map((text) => text.replaceAll(/[\s]/g, '')),
  )
  const method = fc.constantFrom(
    'GET',
    'HEAD',
    'POST',
    'PUT',
    'DELETE',
    'OPTIONS',
    'TRACE',
    'PATCH',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 7 }), method, async (pieces, verb) => {
      // With no user, so that nothing that happens to be a command is one.
      const answer = await say(
        head(`${verb} ${base}/${pieces.join('/')} HTTP/1.1`, 'Content-Length: 0'),
      )
      expect(answer.status).toBeGreaterThanOrEqual(200)
      expect(answer.status).toBeLessThan(500)
    }),
    { numRuns: 1000, seed: 34 },
  )
  await expectUnharmed()
})

function isRefusal(status: number): boolean {
  return status >= 400 && status < 500
}
