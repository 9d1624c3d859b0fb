import { createHttpAdapter } from '@playthread/adapters/http'
import { sampleConversation } from '@playthread/core/testing'
import { expect, onTestFinished, test } from 'vitest'
import { createPostgresCluster } from '../tools/postgres-cluster.ts'
import { startServerProcess } from './server-process.fixture.ts'

test('two processes on one PostgreSQL are one server', async () => {
  const cluster = await createPostgresCluster({ fsync: 'off' })
  onTestFinished(() => cluster.close())
  const args = ['--database', cluster.connectionString]
  const one = await startServerProcess({ args })
  onTestFinished(() => one.stop())
  const other = await startServerProcess({ args, beside: one })
  onTestFinished(async () => void (await other.end()))

  const push = JSON.stringify({ ownerId: 'ada', conversation: sampleConversation('c1') })
  expect((await one.host('PUT', '/conversations/c1', push)).status).toBe(204)
  const owner = createHttpAdapter({
    baseUrl: `${one.url}/api/playthread`,
    headers: { authorization: `Bearer ${one.tokenFor('ada')}` },
  })
  const { id } = await owner.createShare('c1')
  const link = `${other.url}/api/playthread/public/${id}`
  expect((await fetch(link)).status).toBe(200)

  const events = (await fetch(`${link}/events`)).body
    ?.pipeThrough(new TextDecoderStream())
    .getReader()
  expect((await events?.read())?.value).toContain('event: connected')
  await owner.stopShare('c1')
  expect((await fetch(link)).status).toBe(404)
  let heard = ''
  for (;;) {
    const { done = true, value = '' } = (await events?.read()) ?? {}
    heard += value
    if (done) break
  }
  expect(heard).toContain('event: stopped')
}, 120_000)
