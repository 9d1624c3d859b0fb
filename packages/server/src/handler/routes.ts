import { Hono } from 'hono'
import { createShare, listShares, readShare, resetShare, stopShare } from './owner-routes.ts'
import { describeMethods, readConversation, readPage, streamEvents } from './public-routes.ts'
import { refuse } from './refusal.ts'
import type { RequestContext, RequestEnv } from './request-scope.ts'
import { describeResource, readResource } from './resource-route.ts'
import { refusalFor, respondRefusal } from './respond.ts'
import type { ShareService } from './share-service.ts'
import { readRunShell } from './shell-route.ts'

type Route = (service: ShareService, c: RequestContext) => Promise<Response>

/** Every route there is. Hono answers HEAD where there is a GET. */
const routes: readonly (readonly [method: string, path: string, route: Route])[] = [
  ['GET', '/shares', listShares],
  ['GET', '/conversations/:conversationId/share', readShare],
  ['POST', '/conversations/:conversationId/share', createShare],
  ['POST', '/conversations/:conversationId/share/stop', stopShare],
  ['POST', '/conversations/:conversationId/share/reset', resetShare],
  ['GET', '/public/:shareId', readConversation],
  ['OPTIONS', '/public/:shareId', describeMethods],
  ['GET', '/public/:shareId/pages/:pageId', readPage],
  ['OPTIONS', '/public/:shareId/pages/:pageId', describeMethods],
  ['GET', '/public/:shareId/events', streamEvents],
  ['OPTIONS', '/public/:shareId/events', describeMethods],
  ['GET', '/public/:shareId/resources/:resourceId', readResource],
  ['OPTIONS', '/public/:shareId/resources/:resourceId', describeResource],
  ['GET', '/run', readRunShell],
]

export function createRoutes(service: ShareService): Hono<RequestEnv> {
  const app = new Hono<RequestEnv>().basePath(service.basePath)
  app.use(async (c, next) => {
    const began = performance.now()
    c.set('secrets', new Set())
    c.set('route', 'none')
    await next()
    service.answered({
      method: c.req.method,
      route: c.get('route'),
      status: c.res.status,
      durationMs: performance.now() - began,
    })
  })
  for (const [method, path, route] of routes) {
    app.on(method, path, (c) => {
      c.set('route', path)
      const named = { ...c.req.param(), ...c.req.query() }
      for (const id of Object.values<string>(named)) c.get('secrets').add(id)
      return route(service, c)
    })
  }
  for (const [path, allow] of allowedMethods()) {
    app.all(path, (c) => {
      c.set('route', path)
      return respondRefusal(refuse(405, { allow }))
    })
  }
  app.notFound(() => respondRefusal(refuse(404)))
  app.onError((error, c) => {
    const refusal = refusalFor(error)
    if (refusal.status >= 500) {
      const operation = `${c.req.method} ${c.req.routePath}`
      service.report('error', operation, error, c.get('secrets') ?? [])
    }
    return respondRefusal(refusal)
  })
  return app
}

function allowedMethods(): Map<string, string> {
  const allowed = new Map<string, string>()
  for (const [method, path] of routes) {
    const methods = method === 'GET' ? 'GET, HEAD' : method
    const others = allowed.get(path)
    allowed.set(path, others ? `${others}, ${methods}` : methods)
  }
  return allowed
}
