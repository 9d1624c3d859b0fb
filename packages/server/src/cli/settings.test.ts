import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createTemporaryDirectory } from '../testing/temporary-directory.fixture.ts'
import { readSettings, SettingsError } from './settings.ts'

const secrets = {
  PLAYTHREAD_HOST_SECRET: 'h'.repeat(32),
  PLAYTHREAD_OWNER_SECRET: 'o'.repeat(32),
}

describe('settings', () => {
  test('defaults', () => {
    expect(readSettings([], secrets)).toEqual({
      port: 8787,
      host: '127.0.0.1',
      database: 'playthread.db',
      data: path.resolve('playthread-data'),
      basePath: '/api/playthread',
      allowedOrigins: [],
      clientIpHeader: undefined,
      operationsPort: undefined,
      limits: {},
      hostSecret: secrets.PLAYTHREAD_HOST_SECRET,
      ownerSecret: secrets.PLAYTHREAD_OWNER_SECRET,
      isQuiet: false,
    })
  })

  test('flags win over the environment', () => {
    const env = {
      ...secrets,
      PORT: '1',
      DATABASE_URL: 'postgres://db/shares',
      PLAYTHREAD_ALLOWED_ORIGINS: 'https://a.example, https://b.example',
      PLAYTHREAD_LIMITS: 'readsPerMinute=6,bodyMs=5',
    }
    expect(readSettings(['--port', '2', '--limit', 'bodyMs=7'], env)).toMatchObject({
      port: 2,
      database: 'postgres://db/shares',
      allowedOrigins: ['https://a.example', 'https://b.example'],
      limits: { bodyMs: 7 },
    })
    expect(readSettings([], env)?.limits).toEqual({ readsPerMinute: 6, bodyMs: 5 })
  })

  test('a secret may be in a file', () => {
    const directory = createTemporaryDirectory()
    onTestFinished(directory.remove)
    const file = path.join(directory.path, 'secret')
    writeFileSync(file, `${'f'.repeat(40)}\n`)
    const env = { ...secrets, PLAYTHREAD_HOST_SECRET_FILE: file }
    expect(readSettings([], env)?.hostSecret).toBe('f'.repeat(40))
  })

  test.each([
    [[], {}, /PLAYTHREAD_HOST_SECRET is missing\..*at least 32/],
    [
      [],
      { ...secrets, PLAYTHREAD_OWNER_SECRET: 'short' },
      /PLAYTHREAD_OWNER_SECRET has 5 characters/,
    ],
    [
      [],
      { ...secrets, PLAYTHREAD_HOST_SECRET_FILE: '/nowhere' },
      /PLAYTHREAD_HOST_SECRET_FILE cannot be read/,
    ],
    [['--port', 'http'], secrets, /--port is "http"; give a number/],
    [['--port', ''], secrets, /--port is ""/],
    [['--operations-port', '70000'], secrets, /--operations-port is "70000"/],
    [['--allowed-origin', 'https://a.example/x'], secrets, /give an origin and nothing more/],
    [['--limit', 'reads=1'], secrets, /--limit is "reads=1".*readsPerMinute/],
    [['--limit', 'readsPerMinute=-1'], secrets, /--limit is/],
    [['--limit', '__proto__=1'], secrets, /--limit is/],
    [['--colour'], secrets, /--colour/],
    [['--hostSecret', 'x'], secrets, /--hostSecret/],
  ])('%j is a mistake told in words', (args, env, message) => {
    expect(() => readSettings(args, env)).toThrow(SettingsError)
    expect(() => readSettings(args, env)).toThrow(message)
  })
})
