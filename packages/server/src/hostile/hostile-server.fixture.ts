import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished, expect } from 'vitest'
import { createNodeListener } from '../node/index.ts'
import type { ShareHandlerLimits } from '../handler/limits.ts'
import { createTestServer, type TestServer } from '../testing/test-server.fixture.ts'
import { head, say, type RawAnswer } from './raw-client.fixture.ts'

export interface HostileServer extends TestServer {
  readonly port: number
  readonly shareId: string
  readonly say: (...parts: readonly (string | Uint8Array)[]) => Promise<RawAnswer>
  /** It answers as before, has logged nothing, and the record is as it was. */
  readonly expectUnharmed: () => Promise<void>
}

/** The handler behind a real socket, with one share to protect. */
export async function createHostileServer(
  limits: Partial<ShareHandlerLimits> = {},
): Promise<HostileServer> {
  const server = createTestServer({ limits: { createsPerMinute: 100_000, ...limits } })
  const { id: shareId } = await server.share()
  const record = await server.store.findByConversation('c1')
  const http = createServer(createNodeListener(server.handle))
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', resolve)
  })
  const { port } = http.address() as AddressInfo
  onTestFinished(async () => {
    http.closeAllConnections()
    await new Promise((resolve) => {
      http.close(resolve)
    })
  })
  const speak: HostileServer['say'] = (...parts) => say(port, ...parts)
  return {
    ...server,
    port,
    shareId,
    say: speak,
    expectUnharmed: async () => {
      const read = await speak(head(`GET /api/playthread/public/${shareId} HTTP/1.1`))
      expect(read.status).toBe(200)
      expect(read.text).toContain('Jupiter')
      expect(server.logged).toEqual([])
      expect(await server.store.findByConversation('c1')).toEqual(record)
    },
  }
}
