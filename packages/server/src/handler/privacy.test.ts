import type { Conversation } from '@playthread/core'
import { sampleConversation } from '@playthread/core/testing'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readEvents } from '../testing/event-reader.fixture.ts'
import { createTestServer } from '../testing/test-server.fixture.ts'

const canary = 'CANARY-7f3a'
const privateNames = [
  'ownerId',
  'email',
  'systemPrompt',
  'apiKey',
  'internalPath',
  'metadata',
  'providerOptions',
  '_id',
]

/** The sample with private fields planted in objects chosen by `pick`. Host-defined JSON is public by contract. */
function planted(pick: (depth: number) => string | undefined): Conversation {
  const plant = (value: unknown, depth: number): unknown => {
    if (Array.isArray(value)) return value.map((each) => plant(each, depth + 1))
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).map(([key, each]) =>
      key === 'input' || key === 'value' ? [key, each] : [key, plant(each, depth + 1)],
    )
    const name = pick(depth)
    const extra = name ? { [name]: { deep: [canary], text: canary } } : {}
    return { ...Object.fromEntries(entries), ...extra }
  }
  const source: Conversation = JSON.parse(JSON.stringify(sampleConversation('c1')))
  const copy = plant(source, 0)
  const isConversation = (value: unknown): value is Conversation =>
    typeof value === 'object' && value !== null && 'messages' in value
  if (!isConversation(copy)) throw new Error('unreachable')
  const system = { id: 's1', role: 'system', parts: [{ type: 'text', text: canary }] }
  return Object.assign(copy, { messages: [system, ...copy.messages] })
}

describe('security 4: private fields never leave', () => {
  test('whatever they are called and however deep they are', async () => {
    const server = createTestServer()
    const { id } = await server.share()
    const paths = [
      `/public/${id}`,
      `/public/${id}/resources/r1`,
      '/public/x',
      `/public/${id}/events`,
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.option(fc.constantFrom(...privateNames), { nil: undefined }), { minLength: 1 }),
        async (names) => {
          let next = 0
          server.conversations.set(
            'c1',
            planted(() => names[next++ % names.length]),
          )
          for (const path of paths.slice(0, 3)) {
            const response = await server.send(path)
            expect(await response.text()).not.toContain(canary)
            expect(JSON.stringify([...response.headers])).not.toContain(canary)
          }
          const headers = { accept: 'text/markdown' }
          const markdown = await server.send(paths[0] ?? '', { headers })
          expect(await markdown.text()).not.toContain(canary)
          const events = readEvents(await server.send(paths[3] ?? ''))
          await events.next()
          expect(events.text()).not.toContain(canary)
          await events.cancel()
        },
      ),
      { numRuns: 60 },
    )
    const summary = await server.send('/conversations/c1/share', { user: 'ada' })
    expect(await summary.text()).not.toContain(canary)
  })

  test('the host’s own id is in no public answer', async () => {
    const server = createTestServer()
    server.conversations.set('conv-secret', sampleConversation('conv-secret'))
    const { id } = (await server.store.create({
      conversationId: 'conv-secret',
      ownerId: 'owner-secret',
      id: 'B'.repeat(22),
      activeSince: '2026-01-01T00:00:00.000Z',
    })) ?? { id: '' }
    const text = await (await server.send(`/public/${id}`)).text()
    expect(text).toContain('Jupiter')
    expect(text).not.toContain('secret')
  })
})

describe('security 3: failures say nothing and are logged without ids', () => {
  test('a host that fails: 503, fixed words, one entry', async () => {
    const error = new Error(`no row for c1 of ada@example.com in /var/db ${canary}`)
    const server = createTestServer({ getConversation: () => Promise.reject(error) })
    const record = await server.store.create({
      conversationId: 'c1',
      ownerId: 'ada',
      id: 'B'.repeat(22),
      activeSince: '2026-01-01T00:00:00.000Z',
    })
    const response = await server.send(`/public/${record?.id}`)
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('5')
    expect(await response.json()).toEqual({
      error: { code: 'unavailable', message: 'The server cannot answer now. Try again later.' },
    })
    expect(server.logged).toHaveLength(1)
    const log = JSON.stringify(server.logged)
    expect(log).toContain('no row for [id]')
    expect(log).toContain('GET /api/playthread/public/:shareId')
    expect(log).not.toContain('B'.repeat(22))
    expect(log).not.toContain('c1 of')
  })

  test('a host whose data is no conversation: 500 invalid_conversation', async () => {
    const broken: Conversation = JSON.parse('{"id":"c1","title":"x","messages":"none"}')
    const server = createTestServer()
    const { id } = await server.share()
    server.conversations.set('c1', broken)
    const response = await server.send(`/public/${id}`)
    expect(response.status).toBe(500)
    expect(await response.json()).toMatchObject({ error: { code: 'invalid_conversation' } })
    expect(server.logged).toHaveLength(1)
  })

  test('an authorize that throws: 503 and no access', async () => {
    const server = createTestServer({ authorize: () => Promise.reject(new Error('session db')) })
    expect((await server.command('/conversations/c1/share')).status).toBe(503)
    expect(await server.store.findByConversation('c1')).toBeNull()
  })
})
