import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const cookieName = 'harbor_session'

/**
 * Who is signed in. The demo signs everyone who opens the app in as its one user; a viewer who
 * only opens a public link never gets a cookie.
 */
export interface Sessions {
  /** The `Set-Cookie` value of a new session. */
  cookie(): string
  /** The user behind a request, or `null`. */
  userOf(request: Request): string | null
}

export function createSessions(directory: string): Sessions {
  const key = readKey(path.join(directory, 'session-key'))
  const sign = (user: string) => createHmac('sha256', key).update(user).digest('base64url')
  return {
    cookie: () =>
      `${cookieName}=demo.${sign('demo')}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000`,
    userOf(request) {
      const cookies = request.headers.get('cookie') ?? ''
      const value = new RegExp(`(?:^|;\\s*)${cookieName}=([\\w.-]+)`).exec(cookies)?.[1] ?? ''
      const [user = '', signature = ''] = value.split('.')
      const expected = Buffer.from(sign(user))
      const given = Buffer.from(signature)
      return given.length === expected.length && timingSafeEqual(given, expected) ? user : null
    },
  }
}

function readKey(file: string): Buffer {
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 })
  return readFileSync(file)
}
