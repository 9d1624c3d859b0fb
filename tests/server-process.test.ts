import { createHttpAdapter } from '@playthread/adapters/http'
import { sampleConversation } from '@playthread/core/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand, startServerProcess, type ServerProcess } from './server-process.fixture.ts'

const push = (ownerId: string, id = 'c1'): string =>
  JSON.stringify({ ownerId, conversation: sampleConversation(id) })

// One process for most tests, since each costs a second: they use conversations of their own.
let server: ServerProcess

beforeAll(async () => {
  server = await startServerProcess({ args: ['--allowed-origin', 'https://app.example'] })
}, 60_000)
afterAll(() => server.stop('SIGKILL'))

function adapterOf(server: ServerProcess, token: string) {
  return createHttpAdapter({
    baseUrl: `${server.url}/api/playthread`,
    headers: { authorization: `Bearer ${token}` },
  })
}

describe('the server as a process', () => {
  test('a host pushes, an owner shares, a viewer reads, everything ends with a stop', async () => {
    expect((await server.host('PUT', '/conversations/c1', push('ada'))).status).toBe(204)
    const owner = adapterOf(server, server.tokenFor('ada'))
    expect(await owner.getShareSummary?.('c1')).toEqual({ messages: 2, resources: 1 })
    const { id } = await owner.createShare('c1')
    const viewer = createHttpAdapter({ baseUrl: `${server.url}/api/playthread` })
    expect((await viewer.getSharedConversation(id)).title).toBe('Which planet is the largest?')
    await owner.stopShare('c1')
    await expect(viewer.getSharedConversation(id)).rejects.toMatchObject({ code: 'not_found' })
    // The log speaks of all that, and names nothing.
    const log = server.lines.join('\n')
    expect(log).toContain('"route":"/public/:shareId","status":200')
    for (const secret of [id, 'c1', 'ada', server.hostSecret])
      expect(log).not.toContain(`"${secret}"`)
  })

  test('who may do what', async () => {
    await server.host('PUT', '/conversations/c2', push('ada', 'c2'))
    const failure = (token: string, id = 'c2') =>
      adapterOf(server, token)
        .createShare(id)
        .then(
          () => 'shared',
          (error: unknown) => error,
        )
    const forged = server.tokenFor('ada').replace(/\.[^.]+$/, `.${'A'.repeat(43)}`)
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${server.tokenFor('ada').split('.')[1]}.`
    for (const token of [
      'none',
      forged,
      unsigned,
      server.tokenFor('ada', -10),
      server.hostSecret,
    ]) {
      expect(await failure(token)).toMatchObject({ code: 'unauthorized' })
    }
    expect(await failure(server.tokenFor('eve'))).toMatchObject({ code: 'forbidden' })
    expect(await failure(server.tokenFor('ada'), 'c9')).toMatchObject({ code: 'forbidden' })

    for (const secret of ['', 'x'.repeat(43), server.tokenFor('ada')]) {
      const response = await fetch(`${server.url}/host/conversations/c2`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${secret}` },
      })
      expect(response.status).toBe(401)
    }
    expect(await failure(server.tokenFor('ada'))).toBe('shared')
  })

  test('what a host may push', async () => {
    const put = async (body: string, id = 'c3') =>
      (await server.host('PUT', `/conversations/${id}`, body)).status
    const broken = await server.host(
      'PUT',
      '/conversations/c1',
      '{"ownerId":"ada","conversation":{}}',
    )
    expect(broken.status).toBe(400)
    expect(await broken.json()).toMatchObject({
      error: { code: 'invalid_conversation', issues: expect.any(Array) },
    })
    expect(await put('{"conversation":{}}')).toBe(400)
    expect(await put('[')).toBe(400)
    expect(await put(`${'['.repeat(65)}${']'.repeat(65)}`)).toBe(400)
    expect(await put(push('ada'), '..%2F..%2Fetc%2Fpasswd')).toBe(204)
    expect(await put(push('ada'), '%00')).toBe(400)
    expect(await put(' '.repeat(10 * 1024 * 1024 + 1))).toBe(413)
    expect((await server.host('PUT', '/conversations/none/resources/r1', 'x')).status).toBe(404)
    expect((await server.host('GET', '/conversations/c1')).status).toBe(404)
    expect(server.lines.join('')).not.toContain('"level":"error"')
  })

  test('shares and conversations outlive the process; viewers are sent away at its end', async () => {
    const first = await startServerProcess()
    await first.host('PUT', '/conversations/c1', push('ada'))
    const owner = adapterOf(first, first.tokenFor('ada'))
    const { id } = await owner.createShare('c1')
    const events = await fetch(`${first.url}/api/playthread/public/${id}/events`)
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader()
    expect((await reader?.read())?.value).toContain('connected')
    const ended = first.end()
    // Not "stopped": the link still is public, and the viewer will come back.
    const rest = await reader?.read()
    expect(rest?.value ?? '').not.toContain('stopped')
    expect(await ended).toBe(0)

    const second = await startServerProcess({ directory: first.directory })
    const viewer = createHttpAdapter({ baseUrl: `${second.url}/api/playthread` })
    expect((await viewer.getSharedConversation(id)).id).toBe(id)
    await second.stop('SIGKILL')
  })

  test('operators have a port of their own; the public one knows nothing of it', async () => {
    const get = async (url: string) => (await fetch(url)).status
    expect(await get(`${server.operationsUrl}/health/ready`)).toBe(200)
    expect(await (await fetch(`${server.operationsUrl}/metrics`)).text()).toContain(
      'playthread_live_viewers 0',
    )
    for (const path of ['/metrics', '/health/ready', '/api/playthread/metrics']) {
      expect(await get(server.url + path)).toBe(404)
    }
  })

  test('pages of named origins may ask, and no others', async () => {
    const preflight = (origin: string) =>
      fetch(`${server.url}/api/playthread/conversations/c1/share`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      })
    const allowed = await preflight('https://app.example')
    expect(allowed.status).toBe(204)
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://app.example')
    expect(allowed.headers.has('access-control-allow-credentials')).toBe(false)
    const refused = await preflight('https://evil.example')
    expect(refused.headers.has('access-control-allow-origin')).toBe(false)
  })
})

describe('the command', () => {
  test('tells a mistake in words, and ends', async () => {
    const { code, output } = await runCommand([], {})
    expect(code).toBe(2)
    expect(output).toMatch(/PLAYTHREAD_HOST_SECRET is missing\..*at least 32/)
    expect(output).not.toMatch(/\n\s+at /)
  })

  test('--help', async () => {
    const { code, output } = await runCommand(['--help'], {})
    expect([code, output]).toEqual([0, expect.stringContaining('PLAYTHREAD_OWNER_SECRET')])
  })
})
