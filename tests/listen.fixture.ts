import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createNodeListener } from '@playthread/server/node'

export interface Listening {
  readonly origin: string
  /** Breaks every connection and stops listening. */
  readonly close: () => Promise<void>
}

/** Serves a fetch-standard handler on a real socket; `port: 0` takes any that is free. */
export async function listen(
  handle: (request: Request) => Promise<Response>,
  port = 0,
): Promise<Listening> {
  const server = createServer(createNodeListener(handle))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const { port: taken } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${taken}`,
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    },
  }
}
