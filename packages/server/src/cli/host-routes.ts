import { createHash, timingSafeEqual } from 'node:crypto'
import { isShareError, parseConversation, type Conversation } from '@playthread/core'
import { Hono } from 'hono'
import { isHostId } from '../access/host-id.ts'
import { readJson } from '../access/read-json.ts'
import type { ShareHandler } from '../handler/create-share-handler.ts'
import { Refusal, refuse } from '../handler/refusal.ts'
import { refusalFor, respond, respondJson, respondRefusal } from '../handler/respond.ts'
import type { LogEntry } from '../log/log-entry.ts'
import { describeError } from '../log/log-entry.ts'
import type { ConversationFiles } from './conversation-files.ts'
import { bearerOf } from './owner-token.ts'

export interface HostRoutesOptions {
  readonly files: ConversationFiles
  readonly shares: Pick<ShareHandler, 'conversationChanged' | 'conversationDeleted'>
  readonly secret: string
  readonly log: (entry: LogEntry) => void
}

/** A conversation in one piece. */
const conversationLimits = { bodyBytes: 10 * 1024 * 1024, bodyMs: 60_000 }
const resourceBytes = 256 * 1024 * 1024

/**
 * What the host's backend tells: conversations and files as they are now, and what is gone.
 * `PUT` and `DELETE /host/conversations/:id`, `PUT /host/conversations/:id/resources/:resourceId`.
 */
export function createHostRoutes({ files, shares, secret, log }: HostRoutesOptions): Hono {
  const app = new Hono().basePath('/host')

  app.use(async (c, next) => {
    if (!isSame(bearerOf(c.req.raw) ?? '', secret)) return respondRefusal(refuse(401))
    await next()
  })

  app.put('/conversations/:id', async (c) => {
    const id = idOf(c.req.param('id'))
    const { ownerId, conversation } = parsePush(await readJson(c.req.raw, conversationLimits))
    await files.save(id, { ownerId, conversation })
    await shares.conversationChanged(id)
    return respond(204, {})
  })

  app.delete('/conversations/:id', async (c) => {
    const id = idOf(c.req.param('id'))
    // The link first: files without a link are seen by nobody.
    await shares.conversationDeleted(id)
    await files.remove(id)
    return respond(204, {})
  })

  app.put('/conversations/:id/resources/:resourceId', async (c) => {
    const id = idOf(c.req.param('id'))
    if (!(await files.read(id))) throw refuse(404)
    const resourceId = idOf(c.req.param('resourceId'))
    await files.saveResource(id, resourceId, c.req.query('version'), bounded(c.req.raw))
    await shares.conversationChanged(id)
    return respond(204, {})
  })

  app.notFound(() => respondRefusal(refuse(404)))
  app.onError((error, c) => {
    if (isShareError(error, 'invalid_conversation')) {
      // The host's own backend asks: it may know what is wrong with its data.
      const { code, message, issues } = error
      return respondJson(400, { error: { code, message, issues } })
    }
    const refusal = refusalFor(error)
    if (refusal.status >= 500) {
      const secrets = Object.values<string>(c.req.param())
      log({
        level: 'error',
        operation: `${c.req.method} /host`,
        error: describeError(error, secrets),
      })
    }
    return respondRefusal(refusal)
  })
  return app
}

function idOf(id: string): string {
  if (!isHostId(id)) throw refuse(400)
  return id
}

function parsePush(body: unknown): { ownerId: string; conversation: Conversation } {
  if (typeof body !== 'object' || body === null) throw refuse(400)
  const { ownerId, conversation } = Object.fromEntries(Object.entries(body))
  if (typeof ownerId !== 'string' || !isHostId(ownerId)) throw refuse(400)
  return { ownerId, conversation: parseConversation(conversation) }
}

async function* bounded(request: Request): AsyncGenerator<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > resourceBytes) throw refuse(413)
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > resourceBytes) throw new Refusal(413)
    yield chunk
  }
}

/** In a time that says nothing of where they differ. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}
