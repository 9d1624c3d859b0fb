import { isShareError, ShareError, type Conversation } from '@playthread/core'
import type { HostResource, HostResourceOptions } from '../resources/host-resource.ts'
import type { Owner, ShareHandlerOptions } from './options.ts'

/** The host's callbacks, with their failures turned into `unavailable`. */
export interface Host {
  authorize(request: Request, conversationId: string | null): Promise<Owner | 'forbidden' | null>
  getConversation(conversationId: string): Promise<Conversation | null>
  /** As text. `undefined`: the host does not count revisions. */
  getRevision: ((conversationId: string) => Promise<string | null>) | undefined
  getResource:
    | ((
        conversationId: string,
        resourceId: string,
        options: HostResourceOptions,
      ) => Promise<HostResource | null>)
    | undefined
}

export function createHost(options: ShareHandlerOptions): Host {
  const { getResource, getRevision } = options
  return {
    authorize: (...args) => call('authorize', async () => options.authorize(...args)),
    getConversation: (...args) =>
      call('getConversation', async () => (await options.getConversation(...args)) ?? null),
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
