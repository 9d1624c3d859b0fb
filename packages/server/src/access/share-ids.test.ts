import type { Share } from '@playthread/core'
import { describe, expect, test } from 'vitest'
import { createTestServer } from '../testing/test-server.fixture.ts'

async function manyIds(count: number): Promise<string[]> {
  const { command, share } = createTestServer({ limits: { createsPerMinute: count + 1 } })
  const ids = [(await share()).id]
  while (ids.length < count) {
    const response = await command('/conversations/c1/share/reset')
    const body: { share: Share } = await response.json()
    ids.push(body.share.id)
  }
  return ids
}

describe('security 1: what a link is called', () => {
  test('128 bits, base64url, no two alike, no bit that leans', async () => {
    const ids = await manyIds(1000)
    expect(new Set(ids).size).toBe(1000)
    const ones = Array.from({ length: 128 }, () => 0)
    for (const id of ids) {
      expect(id).toMatch(/^[\w-]{22}$/)
      const bytes = Buffer.from(id, 'base64url')
      expect(bytes.byteLength).toBe(16)
      for (const bit of ones.keys()) {
        ones[bit] = (ones[bit] ?? 0) + (((bytes[bit >> 3] ?? 0) >> (7 - (bit % 8))) & 1)
      }
    }
    // Ten standard deviations of a fair coin to either side.
    for (const count of ones) expect(Math.abs(count - 500)).toBeLessThan(160)
  })

  test('the same owner and conversation get another id on another server', async () => {
    const [first, second] = await Promise.all([
      createTestServer().share(),
      createTestServer().share(),
    ])
    expect(first.id).not.toBe(second.id)
    for (const name of ['c1', 'ada']) expect(first.id).not.toContain(name)
  })

  test.each(['id', 'shareId', 'slug', 'url', 'name', 'customSlug'])(
    'nobody chooses one by sending "%s"',
    async (name) => {
      const { command, store } = createTestServer()
      const body = { [name]: 'A'.repeat(22) }
      expect((await command('/conversations/c1/share', body)).status).toBe(400)
      expect((await command('/conversations/c1/share/reset', body)).status).toBe(400)
      expect(await store.findByConversation('c1')).toBeNull()
    },
  )
})
