import { isShareError, publicConversation, ShareError, type Conversation } from '@playthread/core'
import { tellingCounts } from '../redact/redaction.ts'
import type { HostResource, HostResourceOptions } from '../resources/host-resource.ts'
import type { Owner, ShareHandlerOptions } from './options.ts'

/** A conversation cut down to the model's fields and to what the host's `redact` leaves of it. */
export interface Shown {
  readonly conversation: Conversation
  readonly redactions?: Readonly<Record<string, number>>
}

/** The host's callbacks, with their failures turned into `unavailable`. */
export interface Host {
  authorize(request: Request, conversationId: string | null): Promise<Owner | 'forbidden' | null>
  getConversation(conversationId: string): Promise<Conversation | null>
  /** As text. `undefined`: the host does not count revisions. */
  getRevision: ((conversationId: string) => Promise<string | null>) | undefined
  /** What a link shows of the conversation as it is now. */
  getShown(conversationId: string): Promise<Shown | null>
  getResource:
    | ((
        conversationId: string,
        resourceId: string,
        options: HostResourceOptions,
      ) => Promise<HostResource | null>)
    | undefined
}

export function createHost(options: ShareHandlerOptions): Host {
  const { getResource, getRevision, redact } = options
  const getConversation: Host['getConversation'] = (...args) =>
    call('getConversation', async () => (await options.getConversation(...args)) ?? null)

  return {
    authorize: (...args) => call('authorize', async () => options.authorize(...args)),
    getConversation,
    getShown: async (conversationId) => {
      const conversation = await getConversation(conversationId)
      if (!conversation) return null
      const shown = publicConversation(conversation, conversationId)
      if (!redact) return { conversation: shown }
      const left = await call('redact', async () => redact(shown))
      const redactions = tellingCounts(left.counts)
      // A hook may add as little as a host may: the model has the last word again.
      return {
        conversation: publicConversation(left.conversation, conversationId),
        ...(redactions && { redactions }),
      }
    },
    getRevision:
      getRevision &&
      ((...args) =>
        call('getRevision', async () => {
          const revision = (await getRevision(...args)) ?? null
          return revision === null ? null : String(revision)
        })),
    getResource:
      getResource &&
      ((...args) => call('getResource', async () => (await getResource(...args)) ?? null)),
  }
}

async function call<Result>(name: string, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run()
  } catch (error) {
    if (isShareError(error)) throw error
    throw new ShareError('unavailable', `The host's ${name} failed.`, {
      cause: error,
      retryAfterMs: 5000,
    })
  }
}
