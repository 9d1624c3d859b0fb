import { createHttpAdapter } from '@playthread/adapters/http'
import { describeShareAdapter } from '@playthread/core/testing'
import { listen } from './listen.fixture.ts'
import { createShareHost } from './share-host.fixture.ts'

describeShareAdapter('http, over a real socket', async () => {
  const host = createShareHost()
  const server = await listen(host.handle)
  const another = () => createHttpAdapter({ baseUrl: `${server.origin}/api/playthread` })
  return {
    ...host,
    adapter: another(),
    another,
    close: async () => {
      await host.close()
      await server.close()
    },
  }
})
