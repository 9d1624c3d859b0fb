/**
 * Whether a browser sent this request on behalf of another site.
 *
 * Browsers that know `Sec-Fetch-Site` cannot be made to lie in it. Older ones send `Origin` with
 * every POST. A request with neither comes from no browser, so it carries no one's cookies.
 */
export function isCrossSite(request: Request, allowedOrigins: readonly string[]): boolean {
  const origin = request.headers.get('origin')
  if (origin !== null && allowedOrigins.includes(origin)) return false
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site !== 'same-origin' && site !== 'none'
  return origin !== null && !isSameHost(origin, request.url)
}

// Hosts only: behind a proxy that ends TLS, `request.url` says http where the browser said https.
function isSameHost(origin: string, url: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === new URL(url).host
}
