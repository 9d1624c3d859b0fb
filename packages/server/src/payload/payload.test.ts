import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { Conversation } from '@playthread/core'
import { sampleConversation } from '@playthread/core/testing'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createTestServer } from '../testing/test-server.fixture.ts'

/** A host that counts revisions, and how often it is asked for what. */
function countingHost() {
  const asked = { conversation: 0, revision: 0 }
  const now = { revision: 1, title: 'One' }
  const text = 'Words that compress well. '.repeat(400)
  const conversation = (): Conversation => ({
    ...sampleConversation('c1', { title: now.title }),
    messages: [{ id: 'm1', role: 'user', status: 'complete', parts: [{ type: 'text', text }] }],
  })
  return {
    asked,
    now,
    options: {
      getConversation: async () => {
        asked.conversation += 1
        return conversation()
      },
      getRevision: async () => {
        asked.revision += 1
        return now.revision
      },
    },
  }
}

describe('ready bytes', () => {
  test('are made once for each revision, however many read at once', async () => {
    const { asked, now, options } = countingHost()
    const { send, share } = createTestServer(options)
    const { id } = await share()
    const titles = async () => {
      const responses = await Promise.all(Array.from({ length: 50 }, () => send(`/public/${id}`)))
      const bodies = await Promise.all(responses.map((response) => response.json()))
      return new Set(bodies.map((body) => body.title))
    }
    const before = asked.conversation
    expect(await titles()).toEqual(new Set(['One']))
    expect(await titles()).toEqual(new Set(['One']))
    expect(asked.conversation).toBe(before + 1)
    now.title = 'Two'
    now.revision = 2
    expect(await titles()).toEqual(new Set(['Two']))
    expect(asked.conversation).toBe(before + 2)
  })

  test('a host that counts no revisions is read each time, even one that changes its objects in place', async () => {
    const { send, share, conversations } = createTestServer()
    const { id } = await share()
    const titleOf = async () => (await (await send(`/public/${id}`)).json()).title
    const first = (await send(`/public/${id}`)).headers.get('etag')
    expect((await send(`/public/${id}`)).headers.get('etag')).toBe(first)
    Object.assign(conversations.get('c1') ?? {}, { title: 'Changed in place' })
    expect(await titleOf()).toBe('Changed in place')
    const message = conversations.get('c1')?.messages[0]
    Object.assign(message?.parts[0] ?? {}, { text: 'Rewritten in place' })
    expect(await (await send(`/public/${id}`)).text()).toContain('Rewritten in place')
  })

  test.each([
    ['br', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['gzip;q=1.0, br;q=0', 'gzip', gunzipSync],
    ['*', 'br', brotliDecompressSync],
    ['deflate', null, undefined],
    ['', null, undefined],
    ['br;q=0, *;q=0', null, undefined],
  ] as const)('Accept-Encoding: %s', async (accepted, encoding, decode) => {
    const { send, share } = createTestServer(countingHost().options)
    const { id } = await share()
    const plain = await send(`/public/${id}`)
    for (const accept of ['application/json', 'text/markdown']) {
      const headers = { accept, 'accept-encoding': accepted }
      const response = await send(`/public/${id}`, { headers })
      expect(response.headers.get('content-encoding')).toBe(encoding)
      expect(response.headers.get('vary')).toBe('Accept, Accept-Encoding')
      const bytes = Buffer.from(await response.arrayBuffer())
      expect(response.headers.get('content-length')).toBe(String(bytes.byteLength))
      const same = await send(`/public/${id}`, { headers: { accept } })
      const content = await same.text()
      expect((decode ? decode(bytes) : bytes).toString()).toBe(content)
      expect(!decode || bytes.byteLength < content.length / 4).toBe(true)
      const etag = response.headers.get('etag') ?? ''
      expect(etag.replace(/^W\//, '')).toBe(same.headers.get('etag'))
      const again = await send(`/public/${id}`, { headers: { ...headers, 'if-none-match': etag } })
      expect(again.status).toBe(304)
      expect(again.headers.get('etag')).toBe(etag)
    }
    expect(plain.headers.get('content-encoding')).toBeNull()
  })

  test('security 6, 15: bytes that are kept are no way around a stop', async () => {
    const { send, share, command } = createTestServer(countingHost().options)
    const { id } = await share()
    const etag = (await send(`/public/${id}`)).headers.get('etag') ?? ''
    await command('/conversations/c1/share/stop')
    expect((await send(`/public/${id}`)).status).toBe(404)
    const known = await send(`/public/${id}`, { headers: { 'if-none-match': etag } })
    expect(known.status).toBe(404)
  })

  test('security 6: a stop while they are compressed wins', async () => {
    const { send, share, command } = createTestServer(countingHost().options)
    const { id } = await share()
    const headers = { 'accept-encoding': 'br' }
    const reads = Array.from({ length: 20 }, () => send(`/public/${id}`, { headers }))
    await command('/conversations/c1/share/stop')
    const late = await send(`/public/${id}`, { headers })
    expect(late.status).toBe(404)
    for (const read of reads) expect([200, 404]).toContain((await read).status)
  })

  test('a revision that is gone is a link that is gone; a host that fails is 503', async () => {
    let answer = async (): Promise<number | null> => 1
    const { send, share } = createTestServer({
      ...countingHost().options,
      getRevision: () => answer(),
    })
    const { id } = await share()
    expect((await send(`/public/${id}`)).status).toBe(200)
    answer = async () => null
    expect((await send(`/public/${id}`)).status).toBe(404)
    answer = () => Promise.reject(new Error('down'))
    expect((await send(`/public/${id}`)).status).toBe(503)
    answer = async () => 1
    expect((await send(`/public/${id}`)).status).toBe(200)
  })

  test('a read never shows what was there before it began, however host and readers interleave', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const now = { version: 0 }
        const { send, share, handle } = createTestServer({
          getConversation: async () => {
            const { version } = now
            await scheduler.schedule(Promise.resolve(), 'read the conversation')
            return sampleConversation('c1', { title: String(version) })
          },
          getRevision: async () => {
            const { version } = now
            await scheduler.schedule(Promise.resolve(), 'read the revision')
            return version
          },
        })
        const sharing = share()
        await scheduler.waitFor(sharing)
        const { id } = await sharing
        const read = async () => {
          await scheduler.schedule(Promise.resolve(), 'begin to read')
          const { version } = now
          const { title } = await (await send(`/public/${id}`)).json()
          expect(Number(title)).toBeGreaterThanOrEqual(version)
        }
        const write = async () => {
          await scheduler.schedule(Promise.resolve(), 'write')
          now.version += 1
          if (now.version % 2) await handle.conversationChanged('c1')
        }
        const work = Array.from({ length: 12 }, (_, index) => (index % 3 ? read() : write()))
        await scheduler.waitFor(Promise.all(work))
        const last = read()
        await scheduler.waitFor(last)
        await last
      }),
      { numRuns: 60 },
    )
  })
})
