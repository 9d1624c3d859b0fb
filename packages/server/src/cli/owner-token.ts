import { verify } from 'hono/jwt'

/**
 * The owner a request speaks for: the `sub` of a JWT (HS256) that the host's backend signed and gave
 * to its page. It must expire. `null`: there is none, or it is not valid.
 */
export async function readOwner(request: Request, secret: string): Promise<string | null> {
  const token = bearerOf(request)
  if (token === null) return null
  try {
    const { sub, exp } = await verify(token, secret, 'HS256')
    return typeof sub === 'string' && sub !== '' && typeof exp === 'number' ? sub : null
  } catch {
    return null
  }
}

/** What follows `Authorization: Bearer`. */
export function bearerOf(request: Request): string | null {
  return /^Bearer ([\w.~+/=-]+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? null
}
