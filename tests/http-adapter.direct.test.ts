import { createHttpAdapter } from '@playthread/adapters/http'
import { describeShareAdapter } from '@playthread/core/testing'
import { createShareHost } from './share-host.fixture.ts'

describeShareAdapter('http, straight to the handler', () => {
  const host = createShareHost()
  const another = () =>
    createHttpAdapter({
      baseUrl: 'https://app.example/api/playthread',
      fetch: async (input, init) => host.handle(new Request(input, init)),
    })
  return { ...host, adapter: another(), another }
})
