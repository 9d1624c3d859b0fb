import { isShareError, type Conversation, type ShareAdapter } from '@playthread/core'
import { readConversation } from './read-conversation.ts'

/** What a read of a link gave. That a link is closed is an answer, not a failure. */
export type SharedResult =
  | { readonly kind: 'open'; readonly conversation: Conversation }
  | { readonly kind: 'closed' }

export const closed: SharedResult = { kind: 'closed' }

/** The answer a server has read already; nothing where what it read is no conversation. */
export function seedOf(initial: Conversation | null | undefined): SharedResult | undefined {
  if (!initial) return initial === null ? closed : undefined
  try {
    return { kind: 'open', conversation: readConversation(initial) }
  } catch {
    return undefined
  }
}

const adapterIds = new WeakMap<object, number>()
let nextAdapterId = 1

/** Names an adapter in a query key, so that two adapters never share data. */
function adapterId(adapter: ShareAdapter): number {
  const known = adapterIds.get(adapter)
  if (known !== undefined) return known
  const id = nextAdapterId
  nextAdapterId += 1
  adapterIds.set(adapter, id)
  return id
}

/** Everything TanStack Query needs to read one link, kept only while it is on screen. */
export function sharedQuery(adapter: ShareAdapter, shareId: string) {
  return {
    queryKey: ['playthread', 'shared', adapterId(adapter), shareId] as const,
    queryFn: async ({ signal }: { signal: AbortSignal }): Promise<SharedResult> => {
      try {
        const data = await adapter.getSharedConversation(shareId, { signal })
        return { kind: 'open', conversation: readConversation(data) }
      } catch (error) {
        if (isShareError(error, 'not_found')) return closed
        throw error
      }
    },
    // A host's own client may keep data; what was public must not outlive the page.
    gcTime: 0,
    staleTime: 0,
    networkMode: 'always' as const,
    refetchOnReconnect: true,
    refetchOnWindowFocus: true,
  }
}
