import { createServer } from 'node:http'

export interface Collector {
  readonly origin: string
  readonly host: string
  /** Paths that were asked for since the last look. Empty: nobody told anything. */
  take(): string[]
  /** How many sockets were opened since the last look, even if nothing was said. */
  takeConnections(): number
  close(): Promise<void>
}

/**
 * Somebody else's server: it notes whoever calls, and answers so that everything would work. It
 * may have pages of its own, by name.
 */
export async function startCollector(
  port: number,
  pages: Readonly<Record<string, string>> = {},
): Promise<Collector> {
  let paths: string[] = []
  let connections = 0
  const server = createServer((request, response) => {
    paths.push(`${request.method} ${request.url}`)
    response.setHeader('access-control-allow-origin', '*')
    response.setHeader('content-type', 'text/html')
    response.end(pages[request.url?.slice(1) ?? ''] ?? '<p>collected</p>')
  })
  server.on('connection', () => {
    connections += 1
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    take() {
      const taken = paths
      paths = []
      return taken
    },
    takeConnections() {
      const taken = connections
      connections = 0
      return taken
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
