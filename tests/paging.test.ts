import { createHttpAdapter } from '@playthread/adapters/http'
import type { Conversation, Message } from '@playthread/core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { answering, failure, shareId, subscribe } from './http-adapter.fixture.ts'
import { createShareHost } from './share-host.fixture.ts'

const megabyte = 1_000_000

/** About 10 kB a message. Each carries the stamp, so that a mix of two versions would show. */
function large(stamp: string, count = 300): Conversation {
  const text = `${stamp} ${'In den Tälern liegt der Nebel. '.repeat(310)}`
  const messages = Array.from({ length: count }, (_, index): Message => ({
    id: `m${index}`,
    role: index % 2 ? 'assistant' : 'user',
    status: 'complete',
    parts: [{ type: 'text', text: `${index} ${text}` }],
  }))
  const resources = Array.from({ length: 20 }, (_, index) => ({
    id: `r${index}`,
    kind: 'text' as const,
    title: `Notes ${index} ${stamp}`,
    mediaType: 'text/plain',
    data: text.repeat(5),
  }))
  return { version: 1, id: 'c1', title: stamp, status: 'complete', messages, resources }
}

async function openLarge(
  between: (path: string, count: number) => Promise<void> = async () => {},
  messages?: number,
) {
  const host = createShareHost({ log: () => {} })
  onTestFinished(host.close)
  await host.saveConversation(large('first', messages))
  const asked: string[] = []
  const sizes: number[] = []
  const adapter = createHttpAdapter({
    baseUrl: 'https://app.example/api/playthread',
    fetch: async (input, init) => {
      const request = new Request(input, init)
      const { pathname, search } = new URL(request.url)
      const isRead = request.method === 'GET' && !pathname.endsWith('/events')
      if (!isRead) return host.handle(request)
      asked.push(pathname.split('/').slice(5).join('/') + search)
      await between(asked.at(-1) ?? '', asked.length)
      const response = await host.handle(request)
      sizes.push((await response.clone().arrayBuffer()).byteLength)
      return response
    },
  })
  const { id } = await adapter.createShare('c1')
  return { host, adapter, id, asked, sizes }
}

/** One version and no other: every message and every resource carries the title. */
function expectWhole(read: Conversation, stamp: string, count = 300): void {
  expect(read.title).toBe(stamp)
  expect(read.messages.map((message) => message.id)).toEqual(
    large('', count).messages.map((m) => m.id),
  )
  const mixed = read.messages.filter(
    ({ parts: [part] }) => part?.type !== 'text' || !part.text.includes(` ${stamp} `),
  )
  expect(mixed).toEqual([])
  expect(read.resources.map(({ title }) => title)).toEqual(
    Array.from({ length: 20 }, (_, index) => `Notes ${index} ${stamp}`),
  )
}

describe('a conversation larger than a page', () => {
  test('10 MB of it come in pages under 1 MB and are whole: the same as in one piece', async () => {
    const { host, adapter, id, asked, sizes } = await openLarge(async () => {}, 1000)
    const read = await adapter.getSharedConversation(id)
    expectWhole(read, 'first', 1000)
    expect(Math.max(...sizes)).toBeLessThan(megabyte)
    expect(sizes.reduce((sum, size) => sum + size)).toBeGreaterThan(10 * megabyte)
    expect(asked.length).toBeGreaterThan(4)
    const whole = await host.handle(new Request(`https://app.example/api/playthread/public/${id}`))
    expect(read).toEqual(await whole.json())
  })

  test('a change in the middle of reading begins it anew; never a mix of two versions', async () => {
    const { host, adapter, id, asked } = await openLarge(async (_path, count) => {
      if (count === 6) await host.saveConversation(large('second'))
    })
    expectWhole(await adapter.getSharedConversation(id), 'second')
    expect(asked.filter((path) => path.endsWith('?paged'))).toHaveLength(2)
  })

  test('what only grows at its end meanwhile is not begun anew', async () => {
    const { host, adapter, id, asked } = await openLarge(async (_path, count) => {
      if (count === 6) await host.saveConversation(large('first', 301))
    })
    expectWhole(await adapter.getSharedConversation(id), 'first')
    expect(asked.filter((path) => path.endsWith('?paged'))).toHaveLength(1)
    expectWhole(await adapter.getSharedConversation(id), 'first', 301)
  })

  test('one that changes all the time is asked for in one piece at last', async () => {
    let version = 0
    const { host, adapter, id, asked } = await openLarge(async (path) => {
      if (path.startsWith('pages/')) await host.saveConversation(large(`v${(version += 1)}`))
    })
    const read = await adapter.getSharedConversation(id)
    expectWhole(read, read.title)
    expect(asked.at(-1)).toBe('')
  }, 120_000)

  test('while someone is subscribed, what is added costs its frame alone', async () => {
    const { host, adapter, id, asked } = await openLarge()
    const viewer = subscribe(adapter, id)
    await viewer.seen(['connected'])
    await adapter.getSharedConversation(id)
    await host.saveConversation(large('first', 301))
    asked.length = 0
    expectWhole(await adapter.getSharedConversation(id), 'first', 301)
    expect(asked).toEqual(['?paged'])
  })

  test('security 6: a stop between two pages ends the read, and nothing is kept', async () => {
    let isStopping = true
    const { host, adapter, id, asked } = await openLarge(async (_path, count) => {
      if (count !== 6 || !isStopping) return
      isStopping = false
      await adapter.stopShare('c1')
    })
    const viewer = subscribe(adapter, id)
    await viewer.seen(['connected'])
    expect(await failure(adapter.getSharedConversation(id))).toMatchObject({ code: 'not_found' })
    await viewer.seen(['connected', 'stopped'])
    await adapter.createShare('c1')
    await host.saveConversation(large('second'))
    asked.length = 0
    expectWhole(await adapter.getSharedConversation(id), 'second')
    expect(asked.filter((path) => path.startsWith('pages/')).length).toBeGreaterThan(4)
  })

  test('a caller who leaves is told its own reason', async () => {
    const controller = new AbortController()
    const reason = new Error('left the page')
    const { adapter, id } = await openLarge(async (_path, count) => {
      if (count === 4) controller.abort(reason)
    })
    const { signal } = controller
    expect(await failure(adapter.getSharedConversation(id, { signal }))).toBe(reason)
  })
})

describe('pages are not believed', () => {
  const frame = { ...large('x', 1), pages: ['p1'] }
  test.each([
    ['ids that are no text', { ...frame, pages: [1] }, {}],
    ['a page that is none', frame, []],
    ['a page without messages', frame, { resources: [] }],
    ['a frame without messages', { pages: ['p1'] }, { messages: [], resources: [] }],
  ])('%s', async (_name, first, page) => {
    const adapter = answering(({ url }) => Response.json(url.endsWith('?paged') ? first : page))
    expect(await failure(adapter.getSharedConversation(shareId))).toMatchObject({
      code: 'invalid_conversation',
    })
  })

  test('a server that knows no pages is read as ever', async () => {
    const adapter = answering(() => Response.json({ ...large('x', 3), pages: [] }))
    expectWhole(await adapter.getSharedConversation(shareId), 'x', 3)
  })
})
