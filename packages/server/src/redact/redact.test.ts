import { sampleConversation } from '@playthread/core/testing'
import type { Conversation, Message } from '@playthread/core'
import { describe, expect, test } from 'vitest'
import { redactPatterns } from './redact-patterns.ts'
import { readEvents } from '../testing/event-reader.fixture.ts'
import { createTestServer } from '../testing/test-server.fixture.ts'

const secret = 'ada@example.com'
const emails = { 'email addresses': /[\w.]+@[\w.]+\w/ }

/** A conversation with the secret wherever text can be. */
function secretive(): Conversation {
  const message: Message = {
    id: 'm1',
    role: 'assistant',
    status: 'complete',
    author: { name: `Ada <${secret}>` },
    parts: [
      {
        type: 'text',
        text: `Write to ${secret}, or ${secret}.`,
        recording: [
          [0, 5],
          [9, 40],
        ],
      },
      { type: 'reasoning', text: 'Nothing to hide.', recording: [[0, 16]] },
      {
        type: 'tool',
        toolCallId: 't1',
        toolName: 'send',
        status: 'done',
        input: { id: secret, to: [{ [secret]: 1, type: secret }] },
        output: [
          { type: 'text', text: secret },
          { type: 'structured', value: { kind: secret } },
        ],
      },
      { type: 'source', url: `mailto:${secret}`, title: secret },
      { type: 'data', name: 'card', data: { status: secret } },
    ],
  }
  const resources = [
    { id: 'r1', kind: 'text', title: `${secret}.txt`, mediaType: 'text/plain', data: secret },
    {
      id: 'r2',
      kind: 'image',
      title: 'x.png',
      mediaType: 'image/png',
      data: 'QUBBLkJC',
      encoding: 'base64',
    },
  ] as const
  return sampleConversation('c1', { title: `Mail of ${secret}`, messages: [message], resources })
}

describe('redactPatterns', () => {
  test('replaces in every text, keys of host JSON included, and counts by name', () => {
    const { conversation, counts } = redactPatterns(emails)(secretive())
    expect(JSON.stringify(conversation)).not.toContain(secret)
    expect(counts).toEqual({ 'email addresses': 14 })
    expect(conversation.id).toBe('c1')
    expect(conversation.resources[1]).toMatchObject({ data: 'QUBBLkJC', encoding: 'base64' })
  })

  test('a recording goes with the text it belongs to, and only then', () => {
    const [message] = redactPatterns(emails)(secretive()).conversation.messages
    expect(message?.parts[0]).toEqual({ type: 'text', text: 'Write to [removed], or [removed].' })
    expect(message?.parts[1]).toHaveProperty('recording')
  })

  test('with nothing to find, nothing changes', () => {
    const plain = sampleConversation('c1')
    expect(redactPatterns(emails)(plain)).toEqual({ conversation: plain, counts: {} })
  })
})

describe('security 4: what a host redacts is in no public answer', () => {
  test('not in JSON, Markdown, events or files; the owner sees how much', async () => {
    const server = createTestServer({ redact: redactPatterns(emails) })
    server.conversations.set('c1', secretive())
    const read = await server.send('/conversations/c1/share', { user: 'ada' })
    expect(await read.json()).toEqual({
      share: null,
      summary: { messages: 1, resources: 2, redactions: { 'email addresses': 14 } },
    })
    const { id } = await server.share()
    for (const accept of ['application/json', 'text/markdown']) {
      const text = await (await server.send(`/public/${id}`, { headers: { accept } })).text()
      expect(text).toContain('[removed]')
      expect(text).not.toContain(secret)
      expect(text).not.toContain('redactions')
    }
    const events = readEvents(await server.send(`/public/${id}/events`))
    await events.next()
    expect(events.text()).not.toContain(secret)
  })

  test('a file it takes out is not served, and is not there', async () => {
    const server = createTestServer({
      redact: (conversation) => ({ conversation: { ...conversation, resources: [] } }),
    })
    server.resources.set('c1/r1', { body: new Blob(['planets']) })
    const { id } = await server.share()
    for (const method of ['GET', 'HEAD', 'OPTIONS']) {
      expect((await server.send(`/public/${id}/resources/r1`, { method })).status).toBe(404)
    }
  })

  test('what it adds beside the model goes no further', async () => {
    const server = createTestServer({
      redact: (conversation) => ({
        conversation: Object.assign(conversation, { ownerId: 'CANARY' }),
        counts: { nothing: 0, half: 0.5, keys: 2 },
      }),
    })
    const { id } = await server.share()
    expect(await (await server.send(`/public/${id}`)).text()).not.toContain('CANARY')
    const owned = await server.send('/conversations/c1/share', { user: 'ada' })
    expect(await owned.json()).toMatchObject({ summary: { redactions: { keys: 2 } } })
  })

  test('when it fails nothing is shown, and nobody learns why', async () => {
    const server = createTestServer({
      redact: () => Promise.reject(new Error(`no rules for ${secret}`)),
    })
    const { id } = await server.share()
    const response = await server.send(`/public/${id}`)
    expect(response.status).toBe(503)
    expect(await response.text()).not.toContain(secret)
  })
})
