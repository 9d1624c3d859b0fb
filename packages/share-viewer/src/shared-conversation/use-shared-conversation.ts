'use client'

import { isShareError, type Conversation } from '@playthread/core'
import { useShareContext } from '@playthread/core/react'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { sharedQuery } from './shared-query.ts'
import { useLiveUpdates, type Connection } from './use-live-updates.ts'

/** Why a conversation could not be read. */
export type ReadProblem = 'offline' | 'unavailable' | 'invalid'

export type SharedConversationState =
  | { readonly status: 'loading' }
  | {
      readonly status: 'ready'
      readonly conversation: Conversation
      readonly connection: Connection
      /** The last read failed; this is the conversation as it was before. */
      readonly problem: ReadProblem | null
    }
  /** Unknown, stopped or deleted: never told apart. */
  | { readonly status: 'not_shared' }
  /** Stopped while it was being read. */
  | { readonly status: 'stopped' }
  | { readonly status: 'error'; readonly problem: ReadProblem }

export type SharedConversationHandle = SharedConversationState & {
  /** Reads again, keeping what is on screen. Resolves when that is done, however it ended. */
  readonly refresh: () => Promise<void>
  /** Reads again, and forgets what is on screen unless the link is confirmed. */
  readonly recheck: () => Promise<void>
  readonly refreshing: boolean
}

/**
 * A link's conversation, kept up to date while the component lives: for hosts that draw it
 * themselves.
 *
 * @throws UsageError PT-101 outside `<ShareProvider>`
 */
export function useSharedConversation(shareId: string): SharedConversationHandle {
  const { adapter, queryClient } = useShareContext('useSharedConversation')
  const options = useMemo(() => sharedQuery(adapter, shareId), [adapter, shareId])
  const query = useQuery(options, queryClient)
  const { data, error, isFetching, refetch } = query
  const connection = useLiveUpdates(adapter, shareId, data?.kind === 'closed', options, queryClient)

  const [shown, setShown] = useState<string | null>(null)
  const wasShown = shown === shareId
  if (data?.kind === 'open' && !wasShown) setShown(shareId)

  const refresh = useCallback(async () => void (await refetch()), [refetch])
  const recheck = useCallback(async () => {
    const { isError } = await refetch()
    if (isError) await queryClient.resetQueries({ queryKey: options.queryKey, exact: true })
  }, [refetch, queryClient, options])
  const problem = error ? problemOf(error) : null
  return { ...stateOf(), refresh, recheck, refreshing: isFetching }

  function stateOf(): SharedConversationState {
    if (data?.kind === 'closed') return { status: wasShown ? 'stopped' : 'not_shared' }
    if (data) return { status: 'ready', conversation: data.conversation, connection, problem }
    return problem ? { status: 'error', problem } : { status: 'loading' }
  }
}

function problemOf(error: unknown): ReadProblem {
  if (isShareError(error, 'invalid_conversation')) return 'invalid'
  return isShareError(error, 'network') ? 'offline' : 'unavailable'
}
