// A runtime with fetch and nothing of Node: Workers, Deno, Bun. Nothing here or below imports
// `node:`; the store is one that such a runtime can reach.
import type { Conversation } from '@playthread/core'
import { createShareHandler, type ShareHandler, type ShareStore } from '@playthread/server'

export interface Env {
  readonly store: ShareStore
  readonly findConversation: (id: string) => Promise<Conversation | null>
  /** The signed-in user, if they own the conversation. */
  readonly findOwner: (request: Request, conversationId: string | null) => Promise<string | null>
}

// One handler for each isolate, not one for each request: it holds the open streams.
let shares: ShareHandler | undefined

export default {
  fetch(request: Request, env: Env): Promise<Response> {
    shares ??= createShareHandler({
      store: env.store,
      getConversation: env.findConversation,
      authorize: async (asking, id) => {
        const userId = await env.findOwner(asking, id)
        return userId === null ? null : { userId }
      },
    })
    return shares(request)
  },
}
