import type { Share, ShareAdapter, ShareSummary } from '@playthread/core'
import { queryOptions } from '@tanstack/react-query'

/** The conversation's record. Read again on focus and on coming online, whatever the host's defaults. */
export function shareQuery(adapter: ShareAdapter, conversationId: string) {
  return queryOptions<Share | null>({
    queryKey: ['playthread', identify(adapter), 'share', conversationId],
    queryFn: ({ signal }) => adapter.getShare(conversationId, { signal }),
    // An adapter may need no network at all: let it say so itself.
    networkMode: 'always',
    staleTime: 0,
    refetchOnWindowFocus: 'always',
    refetchOnReconnect: 'always',
  })
}

/** What a link would show, where the adapter can tell. */
export function summaryQuery(adapter: ShareAdapter, conversationId: string, enabled: boolean) {
  return queryOptions<ShareSummary | null>({
    queryKey: ['playthread', identify(adapter), 'summary', conversationId],
    queryFn: async ({ signal }) =>
      (await adapter.getShareSummary?.(conversationId, { signal })) ?? null,
    enabled: enabled && adapter.getShareSummary !== undefined,
    networkMode: 'always',
    staleTime: 0,
  })
}

// Two adapters on one client (another user, another server) must never read each other's records.
const identities = new WeakMap<ShareAdapter, number>()
let nextIdentity = 1

function identify(adapter: ShareAdapter): number {
  const known = identities.get(adapter)
  if (known !== undefined) return known
  const identity = nextIdentity++
  identities.set(adapter, identity)
  return identity
}
