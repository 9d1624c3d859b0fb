import type { Context } from 'hono'

/** What the routes keep for the length of one request. */
export interface RequestEnv {
  Variables: {
    /** Ids that must not appear in this request's log entries. */
    secrets: Set<string>
    /** The pattern of the route that answers. */
    route: string
  }
}

export type RequestContext = Context<RequestEnv>

export function isHead(c: RequestContext): boolean {
  return c.req.method === 'HEAD'
}
