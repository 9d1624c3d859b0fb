import { Validator } from '@seriousme/openapi-schema-validator'
import { sampleConversation } from '@playthread/core/testing'
import { describe, expect, test } from 'vitest'
import { createRoutes } from './handler/routes.ts'
import { createShareService } from './handler/share-service.ts'
import document from './openapi.json' with { type: 'json' }
import { createSqliteStore } from './sqlite/index.ts'
import { operations, problemsOf } from './testing/open-api.fixture.ts'
import { createTestServer, type TestServer } from './testing/test-server.fixture.ts'

type Init = RequestInit & { user?: string }
type Fault = 'host' | 'store' | 'data'

const json = { 'content-type': 'application/json' }
const ada = { user: 'ada' }
const post = (init: Init = {}): Init => ({
  method: 'POST',
  headers: json,
  body: '{}',
  ...ada,
  ...init,
})
const huge = post({ body: JSON.stringify({ x: 'x'.repeat(20_000) }) })
// undici wants the word; the types of the DOM do not know it.
const half = { duplex: 'half' as const }
const endlessPost = (): Init => ({ ...post({ body: new ReadableStream() }), ...half })
const clientIp = () => 'one'

/** One documented answer, and how to get it. `{id}` stands for an active link. */
interface Case {
  readonly path: string
  readonly init?: Init
  readonly fault?: Fault
  /** How often it was asked before. */
  readonly after?: number
  readonly unshared?: boolean
  /** A body of which nothing ever comes. */
  readonly slow?: boolean
}

const owned = '/conversations/c1/share'
const command = (path: string): Record<number, Case> => ({
  200: { path, init: post() },
  400: { path, init: post({ body: '[]' }) },
  401: { path, init: { ...post(), user: '' } },
  403: { path, init: post({ user: 'bob' }) },
  408: { path, slow: true },
  413: { path, init: huge },
  415: { path, init: post({ headers: {} }) },
  503: { path, init: post(), fault: 'store' },
})
const publicRead = (path: string, method = 'GET'): Record<number, Case> => ({
  404: { path: path.replace('{id}', 'unknown'), init: { method } },
  429: { path: path.replace('{id}', 'unknown'), init: { method }, after: 5 },
  503: { path, init: { method }, fault: 'store' },
})
const options = (path: string): Record<number, Case> => ({
  ...publicRead(path, 'OPTIONS'),
  204: { path, init: { method: 'OPTIONS' } },
})
const file = '/public/{id}/resources/r1'

const cases: Record<string, Record<number, Case>> = {
  listShares: {
    200: { path: '/shares', init: ada },
    401: { path: '/shares' },
    403: { path: '/shares', init: { user: 'banned' } },
    503: { path: '/shares', init: ada, fault: 'store' },
  },
  getShare: {
    200: { path: owned, init: ada },
    400: { path: '/conversations/%00/share', init: ada },
    401: { path: owned },
    403: { path: owned, init: { user: 'bob' } },
    404: { path: '/conversations/gone/share', init: ada },
    500: { path: owned, init: ada, fault: 'data' },
    503: { path: owned, init: ada, fault: 'store' },
  },
  createShare: {
    ...command(owned),
    404: { path: '/conversations/gone/share', init: post() },
    409: { path: owned, init: post({ body: '{"ifGeneration":7}' }), unshared: true },
    429: { path: owned, init: post(), after: 5 },
  },
  stopShare: {
    ...command(`${owned}/stop`),
    404: { path: `${owned}/stop`, init: post(), unshared: true },
  },
  resetShare: {
    ...command(`${owned}/reset`),
    404: { path: `${owned}/reset`, init: post(), unshared: true },
    429: { path: `${owned}/reset`, init: post(), after: 5 },
  },
  getSharedConversation: {
    ...publicRead('/public/{id}'),
    200: { path: '/public/{id}' },
    304: { path: '/public/{id}', init: { headers: { 'if-none-match': '*' } } },
    500: { path: '/public/{id}', fault: 'data' },
  },
  describeConversation: options('/public/{id}'),
  getPage: {
    ...publicRead('/public/{id}/pages/{page}'),
    200: { path: '/public/{id}/pages/{page}' },
    304: { path: '/public/{id}/pages/{page}', init: { headers: { 'if-none-match': '*' } } },
    409: { path: '/public/{id}/pages/unknown' },
    500: { path: '/public/{id}/pages/{page}', fault: 'data' },
  },
  describePage: options('/public/{id}/pages/{page}'),
  streamEvents: { ...publicRead('/public/{id}/events'), 200: { path: '/public/{id}/events' } },
  describeEvents: options('/public/{id}/events'),
  getResource: {
    ...publicRead(file),
    200: { path: file },
    206: { path: file, init: { headers: { range: 'bytes=0-2' } } },
    416: { path: file, init: { headers: { range: 'bytes=99-' } } },
    500: { path: file, fault: 'data' },
  },
  describeResource: {
    ...options(file),
    500: { path: file, init: { method: 'OPTIONS' }, fault: 'data' },
  },
  getRunShell: { 200: { path: '/run' } },
}

async function perform({
  path,
  init,
  fault,
  after = 0,
  unshared = false,
  slow = false,
}: Case): Promise<Response> {
  const server = createTestServer({
    clientIp,
    limits: {
      missesPerMinute: 5,
      createsPerMinute: 5,
      pageBytes: 256,
      ...(slow && { bodyMs: 1 }),
    },
    authorize: (request, id) => {
      const userId = request.headers.get('x-user')
      if (!userId) return null
      return userId === 'ada' || (id === null && userId === 'bob') ? { userId } : 'forbidden'
    },
  })
  server.resources.set('c1/r1', { body: new Blob(['planets']) })
  const id = unshared ? 'unknown' : await storeShare(server)
  const page = path.includes('{page}') ? await firstPage(server, id) : ''
  await inject(server, fault)
  const where = path.replace('{id}', id).replace('{page}', page)
  const send = () => server.send(where, slow ? endlessPost() : init)
  for (let index = 0; index < after; index += 1) await (await send()).body?.cancel()
  return send()
}

async function storeShare({ store }: TestServer): Promise<string> {
  const record = await store.create({
    conversationId: 'c1',
    ownerId: 'ada',
    id: 'B'.repeat(22),
    activeSince: '2026-01-01T00:00:00.000Z',
  })
  return record?.id ?? ''
}

async function firstPage(server: TestServer, id: string): Promise<string> {
  const frame: { pages: string[] } = await (await server.send(`/public/${id}?paged`)).json()
  return frame.pages[0] ?? ''
}

async function inject(
  { store, conversations }: TestServer,
  fault: Fault | undefined,
): Promise<void> {
  if (fault === 'store') await store.close()
  if (fault === 'data') {
    conversations.set('c1', Object.assign(sampleConversation('c1'), { version: 99 }))
  }
}

describe('the protocol document', () => {
  test('is a valid OpenAPI 3.1 document', async () => {
    expect(await new Validator().validate(structuredClone(document))).toMatchObject({ valid: true })
  })

  test('names every route the router knows, and no other', () => {
    const store = createSqliteStore({ path: ':memory:' })
    const service = createShareService({
      store,
      getConversation: async () => null,
      authorize: () => null,
      basePath: '/',
    })
    const known = createRoutes(service)
      .routes.filter((route) => route.method !== 'ALL')
      .map((route) => `${route.method} ${route.path.replaceAll(/:(\w+)/g, '{$1}')}`)
    service.close()
    const documented = operations.map(({ method, path }) => `${method} ${path}`)
    expect(documented.toSorted()).toEqual(known.toSorted())
  })

  test('every documented answer has a case below', () => {
    const documented = operations.map(({ operationId, responses }) => [
      operationId,
      Object.keys(responses).toSorted(),
    ])
    const tried = Object.entries(cases).map(([id, each]) => [id, Object.keys(each).toSorted()])
    expect(Object.fromEntries(tried)).toEqual(Object.fromEntries(documented))
  })

  for (const [operationId, answers] of Object.entries(cases)) {
    test.each(Object.entries(answers))(
      `${operationId} answers %s as documented`,
      async (status, each) => {
        const response = await perform(each)
        expect(response.status).toBe(Number(status))
        expect(await problemsOf(operationId, response)).toEqual([])
      },
    )
  }

  for (const [operationId, answers] of Object.entries(cases)) {
    test.each(Object.entries(answers))(
      `security 15, 17, 18, 33: ${operationId} %s is private, unindexed, unframed, with no referrer`,
      async (status, each) => {
        const { headers, body } = await perform(each)
        await body?.cancel()
        expect(headers.get('cache-control')).toBe('private, no-store')
        expect(headers.get('x-robots-tag')).toBe('noindex, nofollow, noarchive')
        expect(headers.get('referrer-policy')).toBe('no-referrer')
        expect(headers.get('x-content-type-options')).toBe('nosniff')
        expect(headers.has('access-control-allow-origin')).toBe(false)
        const isShell = operationId === 'getRunShell'
        const framing = `${headers.get('content-security-policy')} ${headers.get('x-frame-options')}`
        expect([status, framing]).toEqual([
          status,
          expect.stringMatching(
            isShell ? /frame-ancestors 'self'; .* null$/ : /frame-ancestors 'none'|DENY/,
          ),
        ])
      },
    )
  }

  test('a body that breaks the document is noticed', async () => {
    const answer = (body: unknown) => Response.json(body)
    expect(await problemsOf('stopShare', answer({ share: { id: 'x' } }))).not.toEqual([])
    expect(await problemsOf('listShares', answer({ shares: [{ ownerId: 'ada' }] }))).not.toEqual([])
    const leaky = { ...sampleConversation('B'.repeat(22)), ownerId: 'ada' }
    expect(await problemsOf('getSharedConversation', answer(leaky))).not.toEqual([])
    expect(await problemsOf('stopShare', new Response(null, { status: 418 }))).not.toEqual([])
  })
})
