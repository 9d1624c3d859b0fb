import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sampleConversation } from '@playthread/core/testing'
import createClient from 'openapi-fetch'
import { expect, onTestFinished, test } from 'vitest'
import { createShareHost } from '../share-host.fixture.ts'
import type { paths } from './protocol.generated.ts'

const here = import.meta.dirname
const generator = path.join(here, 'node_modules/.bin/openapi-typescript')
const document = path.resolve(here, '../../packages/server/src/openapi.json')

test('the generated types are those of the document as it is now', () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'playthread-generated-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  const file = path.join(directory, 'protocol.ts')
  execFileSync(generator, [document, '-o', file], { stdio: 'pipe' })
  const generated = readFileSync(file, 'utf8')
  // To renew them: tests/generated-client/node_modules/.bin/openapi-typescript packages/server/src/openapi.json -o tests/generated-client/protocol.generated.ts
  expect(readFileSync(path.join(here, 'protocol.generated.ts'), 'utf8')).toBe(generated)
})

test('a client generated from the document completes the share loop', async () => {
  const host = createShareHost()
  onTestFinished(host.close)
  await host.saveConversation(sampleConversation('c1'))
  await host.saveResource('c1', 'r1', new Blob(['planets']))
  const client = createClient<paths>({
    baseUrl: 'https://app.example/api/playthread',
    fetch: (request) => host.handle(request),
  })
  const owned = { params: { path: { conversationId: 'c1' } } }

  const before = await client.GET('/conversations/{conversationId}/share', owned)
  expect(before.data).toEqual({ share: null, summary: { messages: 2, resources: 1 } })
  const created = await client.POST('/conversations/{conversationId}/share', {
    ...owned,
    body: { ifGeneration: 0 },
  })
  const shareId = created.data?.share.id ?? ''
  expect(created.data?.share.status).toBe('active')
  const listed = await client.GET('/shares')
  expect(listed.data?.shares.map(({ id }) => id)).toEqual([shareId])

  const shared = { params: { path: { shareId } } }
  const read = await client.GET('/public/{shareId}', shared)
  // Text is what it would be for who asked for Markdown.
  const shown = typeof read.data === 'string' ? undefined : read.data
  const [question] = shown?.messages ?? []
  expect([shown?.title, question?.role]).toEqual(['Which planet is the largest?', 'user'])
  const file = await client.GET('/public/{shareId}/resources/{resourceId}', {
    params: { path: { shareId, resourceId: 'r1' } },
    parseAs: 'text',
  })
  expect(file.data).toBe('planets')
  const events = await client.GET('/public/{shareId}/events', { ...shared, parseAs: 'stream' })
  expect(events.response.headers.get('content-type')).toBe('text/event-stream')
  await events.data?.cancel()

  const stopped = await client.POST('/conversations/{conversationId}/share/stop', {
    ...owned,
    body: {},
  })
  expect(stopped.data?.share).toMatchObject({ id: shareId, status: 'stopped', generation: 2 })
  const gone = await client.GET('/public/{shareId}', shared)
  expect([gone.response.status, gone.error?.error.code]).toEqual([404, 'not_found'])
  const late = await client.POST('/conversations/{conversationId}/share', {
    ...owned,
    body: { ifGeneration: 1 },
  })
  expect(late.error?.error.code).toBe('conflict')
})
