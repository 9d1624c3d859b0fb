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

/** The built page on its way to one reader. */
export interface Page {
  readonly nonce: string
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
}

/** Reads the built page and gives every answer a nonce of its own. */
export async function readPage(dist: string): Promise<Page> {
  const nonce = randomBytes(16).toString('base64url')
  const html = await readFile(path.join(dist, 'index.html'), 'utf8')
  return {
    nonce,
    html: html
      .replaceAll('<script ', `<script nonce="${nonce}" `)
      .replace('<head>', `<head><meta property="csp-nonce" nonce="${nonce}">`),
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy(nonce),
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  }
}

/** The built page as it is, for the app that draws itself. */
export async function appPage(dist: string): Promise<Response> {
  const { html, headers } = await readPage(dist)
  return new Response(html, { headers })
}
