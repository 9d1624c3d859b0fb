import { sampleConversation } from '@playthread/core/testing'
import { describe, expect, test } from 'vitest'
import { answering, failure, shareId } from './http-adapter.fixture.ts'

describe('statuses become codes', () => {
  test.each([
    [400, 'invalid_request'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not_found'],
    [409, 'conflict'],
    [410, 'not_found'],
    [413, 'invalid_request'],
    [429, 'rate_limited'],
    [500, 'unexpected'],
    [502, 'unavailable'],
    [503, 'unavailable'],
    [504, 'unavailable'],
  ])('%i', async (status, code) => {
    const adapter = answering(() => new Response('<h1>proxy</h1>', { status }))
    expect(await failure(adapter.getShare('c1'))).toMatchObject({ name: 'ShareError', code })
  })

  test.each([
    ['7', 7000],
    [new Date(Date.now() + 60_000).toUTCString(), expect.closeTo(60_000, -4)],
    ['soon', undefined],
  ])('Retry-After: %s', async (header, retryAfterMs) => {
    const adapter = answering(
      () => new Response('', { status: 429, headers: { 'retry-after': header } }),
    )
    expect(await failure(adapter.createShare('c1'))).toMatchObject({
      code: 'rate_limited',
      retryAfterMs,
    })
  })
})

describe('the server is not believed', () => {
  test.each([
    ['a page', '<!doctype html>'],
    ['nothing', ''],
    ['null', 'null'],
    ['a conversation without messages', '{"version":1,"id":"x","title":"x"}'],
    ['a later version', '{"version":2,"id":"x","title":"x","messages":[],"resources":[]}'],
  ])('%s in place of a conversation', async (_name, body) => {
    const adapter = answering(() => new Response(body))
    expect(await failure(adapter.getSharedConversation(shareId))).toMatchObject({
      code: 'invalid_conversation',
    })
  })

  test.each([
    ['another conversation’s record', { conversationId: 'c2' }],
    ['a status it does not know', { status: 'public' }],
    ['an id that is none', { id: 'short' }],
    ['no date', { activeSince: 'yesterday' }],
  ])('%s in place of a share', async (_name, change) => {
    const share = { id: shareId, conversationId: 'c1', status: 'active', generation: 1 }
    const record = { ...share, activeSince: '2026-01-01T00:00:00Z', ...change }
    const adapter = answering(() => Response.json({ share: record }))
    expect(await failure(adapter.createShare('c1'))).toMatchObject({ code: 'unexpected' })
  })

  test('fields outside the model are dropped here too', async () => {
    const leaky = { ...sampleConversation(shareId), ownerEmail: 'CANARY' }
    const adapter = answering(() => Response.json(leaky))
    expect(JSON.stringify(await adapter.getSharedConversation(shareId))).not.toContain('CANARY')
  })

  test('relative resource URLs lead to the server they came from', async () => {
    const resources = [{ ...sampleConversation(shareId).resources[0], url: '/api/playthread/x' }]
    const adapter = answering(() => Response.json({ ...sampleConversation(shareId), resources }))
    const { resources: read } = await adapter.getSharedConversation(shareId)
    expect(read[0]?.url).toBe('https://app.example/api/playthread/x')
  })
})

describe('the summary', () => {
  const summaryOf = (redactions: unknown) =>
    answering(() =>
      Response.json({ share: null, summary: { messages: 1, resources: 0, redactions } }),
    ).getShareSummary('c1')

  test('tells what the host takes out', async () => {
    expect(await summaryOf({ keys: 2 })).toEqual({
      messages: 1,
      resources: 0,
      redactions: { keys: 2 },
    })
    expect(await summaryOf(undefined)).toEqual({ messages: 1, resources: 0 })
  })

  test.each([[['keys']], ['keys'], [{ keys: -1 }], [{ keys: 'many' }], [null]])(
    'with %j taken out it is no summary',
    async (redactions) => {
      expect(await failure(summaryOf(redactions))).toMatchObject({ code: 'unexpected' })
    },
  )
})

describe('requests', () => {
  test('ids are encoded, and those that would climb out of the path are refused', async () => {
    const paths: string[] = []
    const adapter = answering((request) => {
      paths.push(new URL(request.url).pathname)
      return Response.json({ share: null, summary: { messages: 0, resources: 0 } })
    })
    await adapter.getShare('a/b?c#d%')
    expect(paths).toEqual(['/api/playthread/conversations/a%2Fb%3Fc%23d%25/share'])
    for (const id of ['', '.', '..', '\uD800']) {
      expect(await failure(adapter.getShare(id))).toMatchObject({ code: 'invalid_request' })
    }
    expect(paths).toHaveLength(1)
  })

  test('headers may be asked for each time', async () => {
    let token = 0
    const seen: (string | null)[] = []
    const adapter = answering(
      (request) => {
        seen.push(request.headers.get('authorization'))
        return Response.json({ shares: [] })
      },
      { headers: async () => ({ authorization: `token-${(token += 1)}` }) },
    )
    await adapter.listShares()
    await adapter.listShares()
    expect(seen).toEqual(['token-1', 'token-2'])
  })

  test('an abort under way rejects with the caller’s reason', async () => {
    const adapter = answering(() => new Promise(() => {}))
    const controller = new AbortController()
    const call = failure(adapter.getSharedConversation(shareId, { signal: controller.signal }))
    const reason = new Error('left the page')
    controller.abort(reason)
    expect(await call).toBe(reason)
  })

  test('no answer and a body that never ends: `network`, in time', async () => {
    const silent = answering(() => new Promise(() => {}), { timeoutMs: 20 })
    expect(await failure(silent.getShare('c1'))).toMatchObject({ code: 'network' })
    const slow = answering(() => new Response(new ReadableStream({ pull: () => {} })), {
      timeoutMs: 20,
    })
    expect(await failure(slow.getSharedConversation(shareId))).toMatchObject({ code: 'network' })
  })
})
