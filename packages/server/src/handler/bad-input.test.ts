import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createTestServer } from '../testing/test-server.fixture.ts'

const json = { 'content-type': 'application/json' }

function post(body: BodyInit | null, headers: Record<string, string> = json) {
  return { method: 'POST', user: 'ada', headers, body }
}

describe('security 34: bad input gets a clean 4xx', () => {
  test.each([
    ['nothing', ''],
    ['half of it', '{"ifGeneration":'],
    ['an array', '[]'],
    ['null', 'null'],
    ['a string', '"x"'],
    ['a number', '1'],
    ['an unknown field', '{"id":"mine"}'],
    ['a prototype', '{"__proto__":{"ifGeneration":0}}'],
    ['a negative generation', '{"ifGeneration":-1}'],
    ['a fraction', '{"ifGeneration":0.5}'],
    ['more than a number', '{"ifGeneration":1e400}'],
    ['text for a number', '{"ifGeneration":"0"}'],
    ['depth', `{"ifGeneration":${'['.repeat(5000)}${']'.repeat(5000)}}`],
    ['NUL', '{"ifGeneration":"\\u0000"}'],
    ['a lone surrogate', '{"\\ud800":1}'],
    ['bytes that are no text', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])],
  ])('a body that is %s: 400', async (_name, body) => {
    const { send, store, logged } = createTestServer()
    for (const path of ['/share', '/share/stop', '/share/reset']) {
      const response = await send(`/conversations/c1${path}`, post(body))
      expect(response.status).toBe(400)
      expect(await response.json()).toEqual({
        error: { code: 'invalid_request', message: expect.any(String) },
      })
    }
    expect(await store.findByConversation('c1')).toBeNull()
    expect(logged).toEqual([])
  })

  test('a body over the limit: 413, by its word and by its bytes', async () => {
    const { send } = createTestServer()
    const said = post('{}', { ...json, 'content-length': String(11 * 1024 * 1024) })
    expect((await send('/conversations/c1/share', said)).status).toBe(413)
    const large = post(new Blob(['x'.repeat(11 * 1024 * 1024)]).stream())
    const streamed = { ...large, duplex: 'half' as const }
    expect((await send('/conversations/c1/share', streamed)).status).toBe(413)
  })

  test.each(['%00', 'a%00b', '%ED%A0%80', '%', '%E0%A4%A', '%0A', 'x'.repeat(513), '%F0%9F%8C%8D'])(
    'a conversation id like %s is never a 500',
    async (id) => {
      const { send, logged } = createTestServer()
      const response = await send(`/conversations/${id}/share`, { user: 'ada' })
      expect(response.status).toBeOneOf([400, 403])
      expect(logged).toEqual([])
    },
  )

  test('an id of a megabyte: 400', async () => {
    const { send } = createTestServer()
    const path = `/conversations/${'x'.repeat(1_000_000)}/share`
    expect((await send(path, { user: 'ada' })).status).toBe(400)
  })

  test('any path, method and body: below 500, nothing logged', async () => {
    const { send, logged } = createTestServer()
    const segment = fc.oneof(
      fc.constantFrom('public', 'conversations', 'shares', 'share', 'events', 'resources', 'c1'),
      fc.string({ unit: 'grapheme' }).map((text) => encodeURIComponent(text)),
    )
    const method = fc.constantFrom('GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE')
    await fc.assert(
      fc.asyncProperty(
        fc.array(segment, { maxLength: 5 }),
        method,
        fc.json(),
        async (path, verb, body) => {
          const hasBody = verb === 'POST' || verb === 'PUT'
          const init = { method: verb, user: 'ada', headers: json, ...(hasBody ? { body } : {}) }
          const response = await send(`/${path.join('/')}`, init)
          await response.body?.cancel()
          expect(response.status).toBeLessThan(500)
        },
      ),
      { numRuns: 300 },
    )
    expect(logged).toEqual([])
  })
})
