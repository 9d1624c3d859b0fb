import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { app as expressApp } from '../../examples/express.ts'
import { app as honoApp } from '../../examples/hono.ts'
import * as nextRoute from '../../examples/next-route.ts'
import { server as nodeServer } from '../../examples/node-http.ts'
import { expectShareLoop, type Send } from './share-loop.fixture.ts'

async function over(listener: RequestListener): Promise<Send> {
  const server = createServer(listener)
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
  return (path, init) => fetch(`http://127.0.0.1:${port}${path}`, init)
}

test('mounted on Hono', async () => {
  await expectShareLoop(async (path, init) => honoApp.request(path, init))
})

test('mounted on Express, over a socket, beside its body parser', async () => {
  const send = await over(expressApp)
  await expectShareLoop(send)
  const echo = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"a":1}' }
  expect(await (await send('/api/echo', echo)).json()).toEqual({ a: 1 })
})

test('mounted as a Next route handler, by its exported functions', async () => {
  const { GET, HEAD, OPTIONS, POST } = nextRoute
  const methods = new Map(Object.entries({ GET, HEAD, OPTIONS, POST }))
  await expectShareLoop(async (path, init) => {
    const request = new Request(`https://app.example${path}`, init)
    const handle = methods.get(request.method)
    return handle ? handle(request) : new Response(null, { status: 405 })
  })
})

test('mounted on node:http, over a socket', async () => {
  const [listener] = nodeServer.listeners('request')
  const send = await over((incoming, outgoing) => listener?.call(nodeServer, incoming, outgoing))
  await expectShareLoop(send)
  expect((await send('/elsewhere')).status).toBe(404)
})
