import { describe, expect, test } from 'vitest'
import { createTestServer } from '../testing/test-server.fixture.ts'

const commands = ['/share', '/share/stop', '/share/reset']

describe('security 5: who may do what', () => {
  const people = [
    [undefined, 401],
    ['bob', 403],
    ['ada', 200],
  ] as const

  test.each(people)('%s on the share of ada', async (user, status) => {
    const { send, share } = createTestServer()
    await share()
    const init = user ? { user } : {}
    expect((await send('/conversations/c1/share', init)).status).toBe(status)
    for (const path of commands) {
      const response = await send(`/conversations/c1${path}`, {
        ...init,
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      })
      expect([path, response.status]).toEqual([path, status])
    }
  })

  test.each([':id', ':conversationId', '*', '%3Aid', 'c1%00', 'C1', 'c1%20', 'c2%2F..%2Fc1'])(
    'the literal %s is no way in',
    async (id) => {
      const { command, send } = createTestServer()
      expect((await send(`/conversations/${id}/share`, { user: 'ada' })).status).toBeOneOf([
        400, 403,
      ])
      for (const path of commands) {
        expect((await command(`/conversations/${id}${path}`)).status).toBeOneOf([400, 403])
      }
    },
  )

  test('a stranger’s command changes nothing', async () => {
    const { command, store, share } = createTestServer()
    await share()
    const before = await store.findByConversation('c1')
    for (const path of commands) await command(`/conversations/c1${path}`, {}, 'bob')
    expect(await store.findByConversation('c1')).toEqual(before)
  })

  test('each sees only their own shares, newest first', async () => {
    const { send, share } = createTestServer()
    const ada = await share('c1')
    const bob = await share('c2')
    const list = async (user: string) => (await send('/shares', { user })).json()
    expect(await list('ada')).toEqual({ shares: [ada] })
    expect(await list('bob')).toEqual({ shares: [bob] })
    expect(await list('eve')).toEqual({ shares: [] })
    expect((await send('/shares')).status).toBe(401)
  })

  test('a conversation that changed hands leaves its old owner’s list', async () => {
    let owner = 'ada'
    const { send, share } = createTestServer({
      authorize: (request, id) => {
        const userId = request.headers.get('x-user') ?? ''
        return id === null || userId === owner ? { userId } : 'forbidden'
      },
    })
    await share('c1', 'ada')
    owner = 'bob'
    expect(await (await send('/shares', { user: 'ada' })).json()).toEqual({ shares: [] })
  })
})

describe('security 13: commands come from the site itself', () => {
  const json = { 'content-type': 'application/json' }
  const origins = { allowedOrigins: ['https://partner.example'] }

  test.each([
    ['another site', { ...json, 'sec-fetch-site': 'cross-site' }, 403],
    ['a sibling host', { ...json, 'sec-fetch-site': 'same-site' }, 403],
    ['another origin, old browser', { ...json, origin: 'https://evil.example' }, 403],
    ['a sandboxed page', { ...json, origin: 'null' }, 403],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['a form posing as text', { 'content-type': 'text/plain' }, 415],
    ['no content type', {}, 415],
    ['the site itself', { ...json, 'sec-fetch-site': 'same-origin' }, 200],
    ['the site itself, old browser', { ...json, origin: 'https://app.example' }, 200],
    [
      'a partner',
      { ...json, origin: 'https://partner.example', 'sec-fetch-site': 'cross-site' },
      200,
    ],
    ['no browser', json, 200],
  ])('%s', async (_name, headers, status) => {
    const { send } = createTestServer(origins)
    const body = new TextEncoder().encode('{}')
    const init = { method: 'POST', user: 'ada', headers, body }
    expect((await send('/conversations/c1/share', init)).status).toBe(status)
  })

  test('GET never changes anything', async () => {
    const { send, store } = createTestServer()
    for (const path of commands) await send(`/conversations/c1${path}`, { user: 'ada' })
    expect(await store.findByConversation('c1')).toBeNull()
  })
})
