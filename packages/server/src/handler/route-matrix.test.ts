import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createSqliteStore } from '../sqlite/index.ts'
import type { ShareStore } from '../store/share-store.ts'
import { problemsOf } from '../testing/open-api.fixture.ts'
import {
  fill,
  literals,
  matrix,
  people,
  type MatrixRow,
  type Person,
} from '../testing/route-matrix.fixture.ts'
import { createTestServer, observed, type TestServer } from '../testing/test-server.fixture.ts'

const everyone: readonly Person[] = ['owner', 'stranger', 'anonymous']

let store: ShareStore
let server: TestServer
let shareId: string
let pageId: string

beforeEach(async () => {
  store = createSqliteStore({ path: ':memory:' })
  server = createTestServer({ store, limits: { createsPerMinute: 100_000, pageBytes: 256 } })
  server.resources.set('c1/r1', { body: new Blob(['planets']) })
  shareId = (await server.share('c1')).id
  const first: { pages: string[] } = await (await server.send(`/public/${shareId}?paged`)).json()
  pageId = first.pages[0] ?? ''
  await server.share('c2')
})

afterEach(() => store.close())

function ask({ method }: MatrixRow, path: string, person: Person): Promise<Response> {
  const user = people[person]
  const hasBody = !['GET', 'HEAD', 'get'].includes(method)
  return server.send(path, {
    method,
    ...(user && { user }),
    headers: { 'content-type': 'application/json' },
    ...(hasBody && { body: '{}' }),
  })
}

/** Streams are left at once; everything else is read whole. */
async function answerOf(response: Response): Promise<string> {
  if (response.headers.get('content-type') !== 'text/event-stream') return observed(response)
  await response.body?.cancel()
  return JSON.stringify([response.status, [...response.headers]])
}

async function records(): Promise<unknown> {
  return Promise.all(['c1', 'c2', ...literals].map((id) => store.findByConversation(id)))
}

const real = (): Record<string, string> => ({
  conversationId: 'c1',
  shareId,
  resourceId: 'r1',
  pageId,
})

/** The paths with each parameter in turn replaced by texts that name nothing of the asker's. */
function strangePaths(path: string): string[] {
  const names = [...path.matchAll(/\{(\w+)\}/g)]
    .map(([, name = '']) => name)
    // A page that is gone from a conversation that is public is no secret: see below.
    .filter((name) => name !== 'pageId')
  return names.flatMap((name) => {
    const others = name === 'conversationId' ? ['c2', 'gone'] : ['A'.repeat(22)]
    return [...others, ...literals].map((text) => fill(path, { ...real(), [name]: text }))
  })
}

describe.each(everyone)('security 5: user × route × method, as %s', (person) => {
  const owned = matrix.filter(({ area }) => area === 'owner')
  const open = matrix.filter(({ area }) => area === 'public')

  test.each(owned.filter(({ operationId }) => operationId))('$method $path', async (row) => {
    const before = await records()
    const response = await ask(row, fill(row.path, real()), person)
    expect(response.status).toBe(
      { owner: 200, stranger: ownsAList(row) ? 200 : 403, anonymous: 401 }[person],
    )
    const isHead = row.method === 'HEAD'
    expect(isHead ? [] : await problemsOf(row.operationId ?? '', response)).toEqual([])
    const changes = person === 'owner' && /\/(stop|reset)$/.test(row.path)
    expect(JSON.stringify(await records()) !== JSON.stringify(before)).toBe(changes)
  })

  test.each(owned.filter(({ operationId, path }) => operationId && path.includes('{')))(
    '$method $path is closed to every other id and literal',
    async (row) => {
      const before = await records()
      for (const path of strangePaths(row.path)) {
        const response = await ask(row, path, person)
        const allowed = person === 'anonymous' ? [400, 401, 404] : [400, 403, 404]
        expect([path, response.status]).toEqual([path, expect.toBeOneOf(allowed)])
        await response.body?.cancel()
      }
      expect(await records()).toEqual(before)
    },
  )

  test.each(open.filter(({ operationId }) => operationId))(
    '$method $path answers as it answers everyone',
    async (row) => {
      const before = await records()
      const [mine, theirs] = await Promise.all(
        [person, 'anonymous' as const].map(async (who) =>
          answerOf(await ask(row, fill(row.path, real()), who)),
        ),
      )
      expect(mine).toBe(theirs)
      expect(mine).toMatch(row.method === 'OPTIONS' ? /^\[204,/ : /^\[200,/)
      expect(await records()).toEqual(before)
    },
  )

  test.each(open.filter(({ operationId, path }) => operationId && path.includes('{')))(
    '$method $path gives every other id and literal one and the same 404',
    async (row) => {
      const answers = new Set<string>()
      for (const path of strangePaths(row.path)) {
        // `.` and `..` are gone before a request is sent: those name another path.
        if (/\/(\.|\.\.|%2e%2e)(\/|$)/.test(path)) continue
        answers.add(await observed(await ask(row, path, person)))
      }
      expect([...answers]).toEqual([expect.stringMatching(/^\[404,/)])
    },
  )

  test.each(matrix.filter(({ operationId }) => !operationId))(
    '$method $path is refused and changes nothing',
    async (row) => {
      const before = await records()
      const response = await ask(row, fill(row.path, real()), person)
      expect(response.status).toBe(405)
      expect(new Set(response.headers.get('allow')?.split(', '))).toEqual(row.allowed)
      const unknown = { conversationId: 'gone', shareId: 'unknown', resourceId: 'x', pageId: 'x' }
      expect(await observed(response)).toBe(
        await observed(await ask(row, fill(row.path, unknown), 'anonymous')),
      )
      expect(await records()).toEqual(before)
    },
  )
})

test('security 5: every page id and literal that is none gets one and the same answer', async () => {
  const answers = new Set<string>()
  for (const text of ['A'.repeat(32), ...literals]) {
    if (/^(\.|\.\.|%2e%2e)$/.test(text)) continue
    answers.add(await observed(await server.send(`/public/${shareId}/pages/${text}`)))
  }
  expect([...answers]).toEqual([expect.stringMatching(/^\[409,/)])
})

/** `GET /shares` gives everyone a list: their own. */
function ownsAList({ path }: MatrixRow): boolean {
  return path === '/shares'
}

test('security 5: the matrix holds every operation of the document and more that are none', () => {
  const offered = matrix.filter(({ operationId }) => operationId)
  expect(offered.length).toBeGreaterThanOrEqual(12)
  expect(matrix.length).toBeGreaterThan(offered.length * 2)
})
