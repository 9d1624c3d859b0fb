import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { readyResponse } from '../handler/ready-bytes.ts'
import {
  createNodeListener,
  remoteAddress,
  type FetchHandler,
  type NodeListenerOptions,
} from './create-node-listener.ts'

let latest: Server

async function listen(handle: FetchHandler, options?: NodeListenerOptions): Promise<string> {
  const server = createServer(createNodeListener(handle, options))
  latest = server
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => {
      server.close(resolve)
    })
  })
  const { port } = server.address() as AddressInfo
  return `http://127.0.0.1:${port}`
}

test('status, headers and cookies arrive as they were', async () => {
  const headers = new Headers([
    ['x-a', '1'],
    ['set-cookie', 'a=1'],
    ['set-cookie', 'b=2'],
  ])
  const url = await listen(() => new Response('made', { status: 201, headers }))
  const response = await fetch(url)
  expect([response.status, response.headers.get('x-a'), await response.text()]).toEqual([
    201,
    '1',
    'made',
  ])
  expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
})

test('a megabyte arrives whole, and HEAD and 304 without a body', async () => {
  const bytes = crypto.getRandomValues(new Uint8Array(60_000))
  const whole = new Blob(Array.from({ length: 20 }, () => bytes))
  const url = await listen(({ method }) => {
    if (method === 'HEAD') return new Response(null, { headers: { 'content-length': '9' } })
    return method === 'POST' ? new Response(null, { status: 304 }) : new Response(whole)
  })
  expect((await (await fetch(url)).arrayBuffer()).byteLength).toBe(1_200_000)
  expect((await fetch(url, { method: 'HEAD' })).headers.get('content-length')).toBe('9')
  expect((await fetch(url, { method: 'POST' })).status).toBe(304)
})

test('a reader that takes nothing holds the source back, and is let go when the source fails', async () => {
  let pulled = 0
  let fail: (() => void) | undefined
  const url = await listen(() => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        fail = () => controller.error(new Error('stopped'))
      },
      pull: (controller) => {
        pulled += 1
        controller.enqueue(new Uint8Array(1024 * 1024))
      },
    })
    return new Response(body)
  })
  const socket = await ask(url)
  await expect.poll(() => pulled).toBeGreaterThan(0)
  const closed = new Promise((resolve) => {
    socket.once('close', resolve)
  })
  await expect.poll(() => pulled, { interval: 100 }).toBe(await settled(() => pulled))
  expect(pulled).toBeLessThan(64)
  fail?.()
  socket.resume()
  await closed
})

test('the address of whoever asks is known, and only of those who came this way', async () => {
  const url = await listen((request) => new Response(remoteAddress(request) ?? 'unknown'))
  expect(await (await fetch(url)).text()).toBe('127.0.0.1')
  expect(remoteAddress(new Request(url))).toBeUndefined()
})

/** A client that asks and then reads nothing. */
async function ask(url: string): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.pause()
  socket.on('error', () => {})
  socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
  onTestFinished(() => void socket.destroy())
  return socket
}

/** A count once it no longer rises. */
async function settled(read: () => number): Promise<number> {
  for (;;) {
    const before = read()
    await new Promise((resolve) => {
      setTimeout(resolve, 100)
    })
    if (read() === before) return before
  }
}

test.each([
  ['in one piece', (bytes: Uint8Array<ArrayBuffer>) => readyResponse(bytes, {})],
  ['as a stream', (bytes: Uint8Array<ArrayBuffer>) => new Response(bytes)],
])(
  'security 35: who asks for a large answer %s and takes nothing is let go; who takes it slowly is not',
  async (_how, answer) => {
    const size = 8 * 1024 * 1024
    const url = new URL(await listen(() => answer(new Uint8Array(size)), { slowReaderMs: 600 }))
    const connections = () =>
      new Promise<number>((resolve) => {
        latest.getConnections((_, count) => resolve(count))
      })
    const ask = (): Socket => {
      const socket = connect(Number(url.port), url.hostname)
      onTestFinished(() => void socket.destroy())
      socket.on('error', () => {})
      socket.pause()
      socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n')
      return socket
    }
    ask()
    await expect.poll(connections).toBe(1)
    await expect.poll(connections, { timeout: 20_000 }).toBe(0)

    const slow = ask()
    let taken = 0
    // Longer in all than the time in which nothing may be taken.
    while (taken < size) {
      const chunk: Buffer | null = slow.read()
      taken += chunk?.byteLength ?? 0
      // oxlint-disable-next-line no-await-in-loop -- slowly is the point
      await new Promise((resolve) => setTimeout(resolve, 20))
      expect(slow.destroyed).toBe(false)
    }
    expect(taken).toBeGreaterThanOrEqual(size)
  },
)
