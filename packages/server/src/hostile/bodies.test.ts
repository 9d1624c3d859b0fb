import { brotliCompressSync, gzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createTestServer } from '../testing/test-server.fixture.ts'
import { createHostileServer } from './hostile-server.fixture.ts'
import { head } from './raw-client.fixture.ts'

const command = 'POST /api/playthread/conversations/c1/share HTTP/1.1'
const stop = 'POST /api/playthread/conversations/c1/share/stop HTTP/1.1'
const asAda = ['X-User: ada', 'Content-Type: application/json']

/** JSON that nests `depth` deep in turns of arrays and objects, with a place to spoil at each level. */
function nested(depth: number, inmost: string): string {
  const opens = Array.from({ length: depth }, (_, level) => (level % 2 ? '[1,' : '{"a":'))
  const closes = opens.map((open) => (open === '[1,' ? ']' : '}')).toReversed()
  return `{"x":${opens.join('')}${inmost}${closes.join('')}}`
}

const broken = [
  '',
  '{',
  ']',
  ',',
  '"',
  '"\\u',
  '"\\ud800"x',
  'nul',
  '01',
  '1e',
  '-',
  '\u0000',
  '\\',
  'NaN',
  "'a'",
  '/**/',
  '{"a"}',
  '[1,]',
  '{,}',
  '\ufeff',
]

describe('security 34: bodies', () => {
  test.each(broken)('malformed by %j at every depth: 400', async (spoilt) => {
    const { send, store, logged } = createTestServer()
    for (let depth = 0; depth <= 80; depth += 1) {
      const init = { method: 'POST', user: 'ada', headers: { 'content-type': 'application/json' } }
      const body = nested(depth, spoilt)
      expect((await send('/conversations/c1/share', { ...init, body })).status).toBe(400)
    }
    expect(await store.findByConversation('c1')).toBeNull()
    expect(logged).toEqual([])
  })

  test('2,000 bodies, each a valid one with bytes changed, cut or repeated: 200 or 400', async () => {
    const { send, logged } = createTestServer({ limits: { createsPerMinute: 1_000_000 } })
    const whole = new TextEncoder().encode(
      '{"ifGeneration":0,"a":{"b":["c",1.5e3,null,true,"\\u00e9"]}}',
    )
    const edit = fc.record({
      at: fc.nat({ max: whole.length - 1 }),
      bytes: fc.uint8Array({ maxLength: 4 }),
      skip: fc.nat({ max: 8 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
        let body = whole
        for (const { at, bytes, skip } of edits) {
          body = new Uint8Array([...body.slice(0, at), ...bytes, ...body.slice(at + skip)])
        }
        const headers = { 'content-type': 'application/json' }
        const init = { method: 'POST', user: 'ada', headers, body }
        expect((await send('/conversations/c1/share', init)).status).toBeOneOf([200, 400])
      }),
      { numRuns: 2000, seed: 34 },
    )
    expect(logged).toEqual([])
  })

  test('NUL and lone surrogates, raw and escaped, in keys and values: 400', async () => {
    const { say, expectUnharmed } = await createHostileServer()
    for (const text of [
      '\u0000',
      '\\u0000',
      '\\ud800',
      '\\udfff\\ud800',
      '\xed\xa0\x80',
      '\xff\xfe',
    ]) {
      for (const body of [`{"ifGeneration":"${text}"}`, `{"${text}":0}`, text]) {
        const bytes = Buffer.from(body, 'latin1')
        const answer = await say(head(stop, ...asAda, `Content-Length: ${bytes.length}`), bytes)
        expect(answer.status).toBe(400)
      }
    }
    await expectUnharmed()
  })

  test.each([
    ['gzip', gzipSync(Buffer.alloc(50_000_000)), 415],
    ['br', brotliCompressSync(Buffer.alloc(10_000_000)), 415],
    ['deflate', gzipSync('{}'), 415],
    ['gzip, gzip', gzipSync(gzipSync('{}')), 415],
    ['x-made-up', Buffer.from('{}'), 415],
    ['identity', Buffer.from('{"x":1}'), 400],
  ])('a body that says it is %s', async (encoding, body, status) => {
    const { say, expectUnharmed } = await createHostileServer()
    const headers = [...asAda, `Content-Encoding: ${encoding}`, `Content-Length: ${body.length}`]
    expect((await say(head(stop, ...headers), body)).status).toBe(status)
    await expectUnharmed()
  })

  test('50 MB announced: 413 before a byte of it is there', async () => {
    const { say, expectUnharmed } = await createHostileServer()
    const answer = await say(head(stop, ...asAda, 'Content-Length: 50000000'))
    expect(answer.status).toBe(413)
    await expectUnharmed()
  })

  test('50 MB sent, announced or in chunks: 413, or hung up on while talking', async () => {
    const { say, expectUnharmed } = await createHostileServer()
    const large = Buffer.alloc(50_000_000, 0x20)
    const announced = await say(head(stop, ...asAda, `Content-Length: ${large.length}`), large)
    const chunked = await say(
      head(stop, ...asAda, 'Transfer-Encoding: chunked'),
      `${large.length.toString(16)}\r\n`,
      large,
      '\r\n0\r\n\r\n',
    )
    for (const { status } of [announced, chunked]) expect(status).toBeOneOf([413, 0])
    await expectUnharmed()
  })

  test('a body that stops half-way: 408, and the line is closed', async () => {
    const { say, expectUnharmed } = await createHostileServer({ bodyMs: 50 })
    const keptOpen = head(stop, ...asAda, 'Content-Length: 100').replace(
      'Connection: close\r\n',
      '',
    )
    const answer = await say(keptOpen, '{"ifGene')
    expect(answer.status).toBe(408)
    expect(answer.text).toMatch(/connection: close/i)
    await expectUnharmed()
  })

  test('a hundred slow bodies at once hold up nobody', async () => {
    const { say, expectUnharmed } = await createHostileServer({ bodyMs: 3000 })
    const slow = Array.from({ length: 100 }, () =>
      say(head(stop, ...asAda, 'Content-Length: 100'), '{'),
    )
    await expectUnharmed()
    for (const { status } of await Promise.all(slow)) expect(status).toBe(408)
    await expectUnharmed()
  })

  test('a stranger’s body is not even read', async () => {
    const { say, expectUnharmed } = await createHostileServer()
    const headers = ['X-User: eve', 'Content-Type: application/json', 'Content-Length: 100']
    expect((await say(head(command, ...headers), '{')).status).toBe(403)
    await expectUnharmed()
  })
})
