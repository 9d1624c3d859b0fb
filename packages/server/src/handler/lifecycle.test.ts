import { sampleConversation } from '@playthread/core/testing'
import { expect, test } from 'vitest'
import { createTestServer } from '../testing/test-server.fixture.ts'

test('create, read, stop, create again: one record, one id', async () => {
  const { send, command, share } = createTestServer()
  const first = await share()
  expect(first).toEqual({
    id: expect.stringMatching(/^[\w-]{22,}$/),
    conversationId: 'c1',
    status: 'active',
    activeSince: expect.any(String),
    generation: 1,
  })
  expect(await (await send(`/public/${first.id}`)).json()).toMatchObject({
    id: first.id,
    title: sampleConversation('c1').title,
  })
  const stopped = await (await command('/conversations/c1/share/stop')).json()
  expect(stopped).toEqual({ share: { ...first, status: 'stopped', generation: 2 } })
  expect((await send(`/public/${first.id}`)).status).toBe(404)
  expect(await share()).toMatchObject({ id: first.id, status: 'active', generation: 3 })
  expect((await send(`/public/${first.id}`)).status).toBe(200)
})

test('the owner sees the record and what a link would show', async () => {
  const { send, share } = createTestServer()
  const read = async () => (await send('/conversations/c1/share', { user: 'ada' })).json()
  expect(await read()).toEqual({ share: null, summary: { messages: 2, resources: 1 } })
  const created = await share()
  expect(await read()).toMatchObject({ share: created })
})

test('security 9: 64 creates at once give one row and one id', async () => {
  const { command, send } = createTestServer({ limits: { createsPerMinute: 1000 } })
  const ids = await Promise.all(
    Array.from({ length: 64 }, async () => {
      const body: { share: { id: string } } = await (
        await command('/conversations/c1/share', { ifGeneration: 0 })
      ).json()
      return body.share.id
    }),
  )
  expect(new Set(ids).size).toBe(1)
  expect(await (await send('/shares', { user: 'ada' })).json()).toMatchObject({
    shares: [{ id: ids[0], generation: 1 }],
  })
})

test('security 8: a create delayed past a stop is a conflict and leaves the link stopped', async () => {
  const { command, send, share } = createTestServer()
  const { id } = await share()
  await command('/conversations/c1/share/stop')
  const late = await command('/conversations/c1/share', { ifGeneration: 0 })
  expect(late.status).toBe(409)
  expect(await late.json()).toMatchObject({ error: { code: 'conflict' } })
  expect((await send(`/public/${id}`)).status).toBe(404)
  expect((await command('/conversations/c1/share', { ifGeneration: 2 })).status).toBe(200)
})

test('security 10: reset gives a new link; the old one is dead for good', async () => {
  const { command, send, share } = createTestServer()
  const old = await share()
  const body: { share: { id: string } } = await (
    await command('/conversations/c1/share/reset')
  ).json()
  expect(body.share.id).not.toBe(old.id)
  expect((await send(`/public/${body.share.id}`)).status).toBe(200)
  await command('/conversations/c1/share/stop')
  await share()
  expect((await send(`/public/${old.id}`)).status).toBe(404)
})

test('stop and reset without a record are 404', async () => {
  const { command } = createTestServer()
  expect((await command('/conversations/c1/share/stop')).status).toBe(404)
  expect((await command('/conversations/c1/share/reset')).status).toBe(404)
})

test('security 11: a deleted conversation takes its link with it', async () => {
  const { conversations, handle, send, share } = createTestServer()
  const { id } = await share()
  conversations.delete('c1')
  expect((await send(`/public/${id}`)).status).toBe(404)
  await handle.conversationDeleted('c1')
  conversations.set('c1', sampleConversation('c1'))
  expect((await send(`/public/${id}`)).status).toBe(404)
  expect((await share()).id).not.toBe(id)
})

test('nothing can be shared that does not exist', async () => {
  const { conversations, command, send } = createTestServer()
  conversations.delete('c1')
  expect((await command('/conversations/c1/share')).status).toBe(404)
  expect((await send('/conversations/c1/share', { user: 'ada' })).status).toBe(404)
})
