import { sampleConversation } from '@playthread/core/testing'
import { describe, expect, test } from 'vitest'
import type { ShareStore } from '../store/share-store.ts'
import { createSqliteStore } from '../sqlite/index.ts'
import { fill, matrix } from '../testing/route-matrix.fixture.ts'
import { createTestServer } from '../testing/test-server.fixture.ts'

const ids = {
  conversationId: 'conversation-8d1f',
  shareId: 'Share_Id-0123456789abc',
  resourceId: 'resource 77e0/ü',
  ownerId: 'owner-5b2c@example.com',
}

/** A store whose failures tell everything it was asked, as drivers like to. */
function talkativeStore(): ShareStore {
  const store = createSqliteStore({ path: ':memory:' })
  const fail = async (...asked: unknown[]): Promise<never> => {
    throw new Error(`no connection for ${JSON.stringify(asked)} of ${ids.ownerId}`)
  }
  return {
    ...store,
    create: fail,
    stop: fail,
    reset: fail,
    listByOwner: fail,
    findByConversation: fail,
  }
}

const offered = matrix.filter(({ operationId, method }) => operationId && method !== 'get')

describe('security 3: no id of any kind reaches a log or an answer', () => {
  test.each(
    offered.flatMap((row) => (['store', 'host'] as const).map((where) => ({ ...row, where }))),
  )(
    '$method $path, when the $where fails and tells everything',
    async ({ method, path, where }) => {
      const failing = async (...asked: unknown[]): Promise<never> => {
        throw new Error('no row', { cause: new TypeError(JSON.stringify(asked)) })
      }
      const base = talkativeStore()
      const store: ShareStore = {
        ...base,
        findActive:
          where === 'host' ? async () => ({ conversationId: ids.conversationId }) : failing,
      }
      const { send, logged } = createTestServer({
        store,
        authorize: () => ({ userId: ids.ownerId }),
        getConversation: where === 'host' ? failing : async (id) => sampleConversation(id),
        getResource: failing,
      })
      const values = { ...ids, resourceId: encodeURIComponent(ids.resourceId) }
      const response = await send(`${fill(path, values)}?version=version-31aa`, {
        method,
        ...(method === 'POST' && { body: '{}' }),
        headers: { 'content-type': 'application/json' },
      })
      const told = JSON.stringify([logged, [...response.headers], await readBeginning(response)])
      for (const id of [...Object.values(ids), values.resourceId, 'version-31aa']) {
        expect(told).not.toContain(id)
      }
      expect(told).not.toMatch(/"id":"[\w-]{22}"/)
      expect(logged.length).toBeGreaterThanOrEqual(response.status >= 500 ? 1 : 0)
    },
  )
})

async function readBeginning(response: Response): Promise<string> {
  const reader = response.body?.getReader()
  const first = await reader?.read()
  await reader?.cancel()
  return new TextDecoder().decode(first?.value)
}
