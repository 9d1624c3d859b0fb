import { sampleConversation } from '@playthread/core/testing'
import { expect, test } from 'vitest'
import { buildPayload } from './build-payload.ts'
import { createPayloadCache } from './payload-cache.ts'

const link = (index: number) => ({ conversationId: `c${index}`, shareId: `s${index}` })
const payload = (index: number) => buildPayload(sampleConversation(`s${index}`), 1e6)

async function load(cache: ReturnType<typeof createPayloadCache>, index: number, revision = '1') {
  let isMade = false
  await cache.load({ ...link(index), revision }, async () => {
    isMade = true
    return { payload: await payload(index), isKept: true }
  })
  return isMade ? 'made' : 'kept'
}

test('holds no more than it may, compressed forms included, and drops what is unused for longest', async () => {
  const one = (await payload(1)).heldBytes()
  const cache = createPayloadCache(one * 10)
  for (let index = 0; index < 100; index += 1) {
    await load(cache, index)
    expect(await load(cache, 0)).toBe('kept')
    expect(cache.heldBytes).toBeLessThanOrEqual(one * 10)
  }
  expect(await load(cache, 99)).toBe('kept')
  expect(await load(cache, 50)).toBe('made')
  await (cache.latest('s99') ?? (await payload(99))).whole.encoded('br')
  await load(cache, 99)
  expect(cache.heldBytes).toBeLessThanOrEqual(one * 10)
  for (let index = 0; index < 100; index += 1) cache.forget(`c${index}`)
  expect(cache.heldBytes).toBe(0)
})

test('one that is larger than everything is served and not kept', async () => {
  const cache = createPayloadCache(10)
  expect(await load(cache, 1)).toBe('made')
  expect(cache.heldBytes).toBe(0)
})

test('what is forgotten while it is made is not kept, and what fails is made again', async () => {
  const cache = createPayloadCache(1e9)
  await cache.load({ ...link(1), revision: '1' }, async () => {
    cache.forget('c1')
    return { payload: await payload(1), isKept: true }
  })
  expect(await load(cache, 1)).toBe('made')
  const failing = cache.load({ ...link(2), revision: '1' }, () => Promise.reject(new Error('down')))
  await expect(failing).rejects.toThrow('down')
  expect(await load(cache, 2)).toBe('made')
  expect(await load(cache, 2, '2')).toBe('made')
  expect(await load(cache, 2, '2')).toBe('kept')
})
