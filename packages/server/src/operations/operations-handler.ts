import type { ShareHandler } from '../handler/create-share-handler.ts'

const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/**
 * What operators ask: `GET /metrics` (Prometheus text), `GET /health/live` (the process answers) and
 * `GET /health/ready` (and so does the store; 503 otherwise). By the end of the path, so mount it
 * anywhere – but where the public cannot reach it: on a port or path of your own.
 */
export function createOperationsHandler(
  shares: Pick<ShareHandler, 'metrics' | 'isReady'>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname } = new URL(request.url)
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, 'text/plain', '')
    if (pathname.endsWith('/metrics'))
      return answer(200, 'text/plain; version=0.0.4; charset=utf-8', shares.metrics())
    if (pathname.endsWith('/health/live')) return health(true)
    if (pathname.endsWith('/health/ready')) return health(await shares.isReady())
    return answer(404, 'text/plain', '')
  }
}

function health(ok: boolean): Response {
  return answer(
    ok ? 200 : 503,
    'application/json',
    JSON.stringify({ status: ok ? 'ok' : 'unavailable' }),
  )
}

function answer(status: number, contentType: string, body: string): Response {
  return new Response(body, { status, headers: { ...headers, 'content-type': contentType } })
}
