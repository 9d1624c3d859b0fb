import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** The strictest policy the public page is promised to work under; the host page uses it too. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self' data: blob:",

    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
}

/** Serves the built page with a nonce of its own on every answer. */
export function createPage(dist: string): () => Promise<Response> {
  return async () => {
    const nonce = randomBytes(16).toString('base64url')
    const html = await readFile(path.join(dist, 'index.html'), 'utf8')
    return new Response(
      html
        .replaceAll('<script ', `<script nonce="${nonce}" `)
        .replace('<head>', `<head><meta property="csp-nonce" nonce="${nonce}">`),
      {
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': contentSecurityPolicy(nonce),
          'cache-control': 'private, no-store',
          'referrer-policy': 'no-referrer',
          'x-content-type-options': 'nosniff',
        },
      },
    )
  }
}
