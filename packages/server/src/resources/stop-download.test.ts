import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createNodeListener } from '../node/index.ts'
import { createTestServer } from '../testing/test-server.fixture.ts'

/** Bytes for ever, and whether the host was told to stop reading them. */
function endless() {
  const state = { cancelled: false }
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024)),
    cancel: () => {
      state.cancelled = true
    },
  })
  return { state, body }
}

async function shareOverSocket(size = 2 ** 40) {
  const { state, body } = endless()
  const server = createTestServer({
    getResource: async () => ({ body, ...(size > 0 && { size }) }),
  })
  const http = createServer(createNodeListener(server.handle))
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(async () => {
    http.closeAllConnections()
    await new Promise((resolve) => {
      http.close(resolve)
    })
  })
  const { id } = await server.share()
  const { port } = http.address() as AddressInfo
  const url = `http://127.0.0.1:${port}/api/playthread/public/${id}/resources/r1`
  return { ...server, state, url }
}

async function readUntilBroken(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<'ended'> {
  for (;;) if ((await reader.read()).done) return 'ended'
}

test.each([
  ['a stop', '/conversations/c1/share/stop'],
  ['a reset', '/conversations/c1/share/reset'],
])('security 6: %s breaks the connection of a running download', async (_name, path) => {
  const { command, state, url } = await shareOverSocket()
  const reader = (await fetch(url)).body?.getReader()
  if (!reader) throw new Error('no body')
  expect((await reader.read()).value?.byteLength).toBeGreaterThan(0)
  expect((await command(path)).status).toBe(200)
  // Broken off, so that nobody takes the part for the whole.
  await expect(readUntilBroken(reader)).rejects.toThrow('terminated')
  expect(state.cancelled).toBe(true)
  expect((await fetch(url)).status).toBe(404)
})

test('security 6: a download of unknown length is broken off as well, with not a byte more', async () => {
  const { command, url } = await shareOverSocket(0)
  const reader = (await fetch(url)).body?.getReader()
  if (!reader) throw new Error('no body')
  await reader.read()
  await command('/conversations/c1/share/stop')
  let last: Uint8Array | undefined
  const reading = async (): Promise<void> => {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      last = value
    }
  }
  await expect(reading()).rejects.toThrow('terminated')
  expect(new TextDecoder().decode(last).replaceAll('\u0000', '')).toBe('')
})

test('security 6: deleting the conversation breaks it too', async () => {
  const { handle, conversations, state, url } = await shareOverSocket()
  const reader = (await fetch(url)).body?.getReader()
  if (!reader) throw new Error('no body')
  await reader.read()
  conversations.delete('c1')
  await handle.conversationDeleted('c1')
  await expect(readUntilBroken(reader)).rejects.toThrow('terminated')
  expect(state.cancelled).toBe(true)
})

test('a viewer who leaves lets the host go as well', async () => {
  const { state, url } = await shareOverSocket()
  const leave = new AbortController()
  const reader = (await fetch(url, { signal: leave.signal })).body?.getReader()
  await reader?.read()
  leave.abort()
  await expect.poll(() => state.cancelled).toBe(true)
})
