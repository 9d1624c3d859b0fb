import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { ConversationStore } from './conversation-store.ts'
import type { LiveConversations } from './live-conversations.ts'
import type { Sessions } from './session.ts'

interface HostRoutesOptions {
  readonly conversations: ConversationStore
  readonly live: LiveConversations
  readonly sessions: Sessions
  readonly readFileOf: (
    conversationId: string,
    resourceId: string,
  ) => { bytes: Uint8Array; mediaType: string } | null
}

/** The host's own private API: only the signed-in owner gets past the first line. */
export function hostRoutes({ conversations, live, sessions, readFileOf }: HostRoutesOptions): Hono {
  const app = new Hono()

  app.use('*', async (context, next) => {
    if (!sessions.userOf(context.req.raw)) return context.json({ error: 'Sign in first.' }, 401)
    context.header('cache-control', 'private, no-store')
    return next()
  })

  app.get('/conversations', (context) => context.json(conversations.list()))

  app.post('/conversations', (context) => {
    const { id, title, updatedAt } = live.create()
    return context.json({ id, title, updatedAt }, 201)
  })

  app.get('/conversations/:id', (context) => {
    const conversation = live.read(context.req.param('id'))
    return conversation ? context.json(conversation) : context.json({ error: 'Not found.' }, 404)
  })

  app.post('/conversations/:id/messages', async (context) => {
    const body: unknown = await context.req.json().catch(() => null)
    const text = textOf(body)
    if (!text) return context.json({ error: 'Send { "text": "…" }.' }, 400)
    const taken = live.send(context.req.param('id'), text)
    return taken ? context.body(null, 202) : context.json({ error: 'Wait for the answer.' }, 409)
  })

  app.get('/conversations/:id/events', (context) =>
    streamSSE(context, async (stream) => {
      const id = context.req.param('id')
      const unsubscribe = live.subscribe(id, (conversation) => {
        void stream.writeSSE({ event: 'conversation', data: JSON.stringify(conversation) })
      })
      const conversation = live.read(id)
      if (conversation)
        await stream.writeSSE({ event: 'conversation', data: JSON.stringify(conversation) })
      await new Promise<void>((resolve) => stream.onAbort(resolve))
      unsubscribe()
    }),
  )

  app.get('/conversations/:id/resources/:resourceId', (context) => {
    const file = readFileOf(context.req.param('id'), context.req.param('resourceId'))
    if (!file) return context.json({ error: 'Not found.' }, 404)
    return context.body(new Uint8Array(file.bytes), 200, {
      'content-type': file.mediaType,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    })
  })

  return app
}

function textOf(body: unknown): string {
  if (typeof body !== 'object' || body === null || !('text' in body)) return ''
  return typeof body.text === 'string' ? body.text.slice(0, 20_000).trim() : ''
}
