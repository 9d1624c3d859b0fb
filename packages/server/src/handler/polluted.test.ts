import { afterEach, describe, expect, test } from 'vitest'
import { createTestServer, observed } from '../testing/test-server.fixture.ts'

/**
 * Names that this package reads where they may be absent. Those that the platform's own streams and
 * requests look up (`size`, `signal`, …) break every program of such a host, before it asks us.
 */
const names = [
  'ifGeneration',
  'userId',
  'conversationId',
  'ownerId',
  'generation',
  'range',
  'versionId',
  'versions',
  'data',
  'url',
  'encoding',
  'thumbnailUrl',
  'kind',
  'retryAfterMs',
  'basePath',
  'allowedOrigins',
  'clientIp',
  'isAdmin',
]

function pollute(value: unknown): void {
  for (const name of names) {
    Object.defineProperty(Object.prototype, name, {
      value,
      configurable: true,
      enumerable: true,
      writable: true,
    })
  }
}

afterEach(() => {
  for (const name of names) Reflect.deleteProperty(Object.prototype, name)
})

/** The share loop, as text; ids and times left out, since they differ by nature. */
async function loop(): Promise<string[]> {
  const { send, command, resources } = createTestServer()
  resources.set('c1/r1', { body: new Blob(['planets']) })
  const created = await (await command('/conversations/c1/share')).json()
  const id: string = created.share.id
  const steps = [
    () => send(`/public/${id}`),
    () => send(`/public/${id}/resources/r1`),
    () => command('/conversations/c1/share', { ifGeneration: 7 }),
    () => command('/conversations/c2/share', {}, 'ada'),
    () => command('/conversations/c1/share/stop'),
    () => send(`/public/${id}`),
    () => command('/conversations/c1/share', { ifGeneration: 1 }),
  ]
  const texts: string[] = []
  for (const step of steps) {
    const text = await observed(await step())
    texts.push(
      text
        .replaceAll(id, 'ID')
        .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'NOW')
        .replaceAll(/[\da-f]{32}/g, 'TAG'),
    )
  }
  return texts
}

describe('security 31: prototypes', () => {
  test.each([
    ['text', 'polluted'],
    ['a number', 1],
    ['an object', { start: 0, end: 0 }],
  ])(
    'a host whose Object.prototype holds %s under our names is served as any other',
    async (_name, value) => {
      const clean = await loop()
      expect(clean.map((text) => text.slice(1, 4))).toEqual([
        '200',
        '200',
        '200',
        '403',
        '200',
        '404',
        '409',
      ])
      pollute(value)
      expect(await loop()).toEqual(clean)
    },
  )

  test.each([
    '{"__proto__":{"ifGeneration":0}}',
    '{"constructor":{"prototype":{"polluted":true}}}',
    '{"prototype":1}',
    '{"ifGeneration":0,"__proto__":null}',
  ])('a body like %s is refused and pollutes nothing', async (body) => {
    const { send, store } = createTestServer()
    const headers = { 'content-type': 'application/json' }
    const init = { method: 'POST', user: 'ada', headers, body }
    expect((await send('/conversations/c1/share', init)).status).toBe(400)
    expect(await store.findByConversation('c1')).toBeNull()
    expect(Object.keys(Object.prototype)).toEqual([])
    expect('polluted' in {}).toBe(false)
  })

  test.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'an id like %s names nothing',
    async (id) => {
      const { send, command, share } = createTestServer()
      const link = await share()
      expect((await send(`/public/${id}`)).status).toBe(404)
      expect((await send(`/public/${link.id}/resources/${id}`)).status).toBe(404)
      expect((await send(`/public/${link.id}/resources/r1?version=${id}`)).status).toBe(404)
      expect((await command(`/conversations/${id}/share`)).status).toBe(403)
    },
  )
})
