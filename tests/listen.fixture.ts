import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'

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
  let server: ReturnType<typeof serve> | undefined
  const { port: taken } = await new Promise<AddressInfo>((resolve, reject) => {
    server = serve({ fetch: handle, hostname: '127.0.0.1', port }, resolve)
    server.on('error', reject)
  })
  return {
    origin: `http://127.0.0.1:${taken}`,
    close: async () => {
      await new Promise<void>((resolve) => {
        server?.close(() => resolve())
        if (server && 'closeAllConnections' in server) server.closeAllConnections()
      })
    },
  }
}
