import { expect, test } from 'vitest'
import { createTestServer } from '../testing/test-server.fixture.ts'

function directives(response: Response): ReadonlyMap<string, string> {
  const policy = response.headers.get('content-security-policy') ?? ''
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...rest] = directive.split(' ')
      return [name, rest.join(' ')]
    }),
  )
}

test('security 2, 23: the shell comes with a policy under which nothing leaves it', async () => {
  const { send } = createTestServer()
  const response = await send('/run')
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  const policy = directives(response)
  for (const name of ['default-src', 'connect-src', 'frame-src', 'worker-src', 'form-action']) {
    expect(policy.get(name)).toBe("'none'")
  }
  expect(policy.get('sandbox')).toBe('allow-scripts')
  expect([...policy.values()].join(' ')).not.toMatch(/https?:|\*|allow-same-origin/)
})

test('security 33: only this origin, and those the host named, may frame it', async () => {
  const own = directives(await createTestServer().send('/run'))
  expect(own.get('frame-ancestors')).toBe("'self'")
  const allowedOrigins = ['https://app.example.com']
  const named = directives(await createTestServer({ allowedOrigins }).send('/run'))
  expect(named.get('frame-ancestors')).toBe("'self' https://app.example.com")
})

test('the shell is the same for everyone, reads nothing and tells nothing', async () => {
  const { store, send } = createTestServer()
  await store.close()
  const answers = await Promise.all([send('/run'), send('/run?x=<b>', { user: 'ada' })])
  const [first, second] = await Promise.all(answers.map((answer) => answer.text()))
  expect(first).toBe(second)
  expect(answers[0]?.headers.get('content-length')).toBe(String(first?.length))
  expect((await send('/run', { method: 'POST' })).status).toBe(405)
})
