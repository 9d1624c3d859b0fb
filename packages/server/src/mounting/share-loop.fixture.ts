import { sampleConversation } from '@playthread/core/testing'
import { expect } from 'vitest'
import { saveConversation } from '../../examples/host.ts'

export type Send = (path: string, init?: RequestInit) => Promise<Response>

/** What a share goes through, as any client sees it, wherever the handler is mounted. */
export async function expectShareLoop(send: Send): Promise<void> {
  const conversationId = crypto.randomUUID()
  saveConversation('ada', sampleConversation(conversationId))
  const owned = `/api/playthread/conversations/${conversationId}/share`
  const command = (path: string, user = 'ada'): Promise<Response> =>
    send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `user=${user}` },
      body: '{}',
    })

  expect((await command(owned, 'eve')).status).toBe(403)
  const created = await command(owned)
  expect(created.status).toBe(200)
  const body: { share: { id: string } } = await created.json()
  const link = `/api/playthread/public/${body.share.id}`

  const read = await send(link)
  expect(read.status).toBe(200)
  expect(read.headers.get('cache-control')).toBe('private, no-store')
  expect(await read.json()).toMatchObject({ title: 'Which planet is the largest?' })
  const etag = read.headers.get('etag') ?? ''
  expect((await send(link, { headers: { 'if-none-match': etag } })).status).toBe(304)
  const head = await send(link, { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])

  const events = (await send(`${link}/events`)).body
    ?.pipeThrough(new TextDecoderStream())
    .getReader()
  expect((await events?.read())?.value).toContain('event: connected')
  expect((await command(`${owned}/stop`)).status).toBe(200)
  expect(await rest(events)).toContain('event: stopped')
  expect((await send(link)).status).toBe(404)
  expect((await send(link, { headers: { 'if-none-match': etag } })).status).toBe(404)
}

async function rest(reader: ReadableStreamDefaultReader<string> | undefined): Promise<string> {
  let text = ''
  for (;;) {
    const { done = true, value = '' } = (await reader?.read()) ?? {}
    if (done) return text
    text += value
  }
}
