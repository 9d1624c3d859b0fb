'use client'

import { isShareError, type Conversation } from '@playthread/core'
import { useShareContext } from '@playthread/core/react'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { seedOf, sharedQuery } from './shared-query.ts'
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

export interface UseSharedConversationOptions {
  /**
   * What a server has read already, for the first render; `null` says that the link was not
   * public. It is read again at once all the same: what a page was made of may have changed.
   */
  readonly initialConversation?: Conversation | null | undefined
}

/**
 * A link's conversation, kept up to date while the component lives: for hosts that draw it
 * themselves.
 *
 * @throws UsageError PT-101 outside `<ShareProvider>`
 */
export function useSharedConversation(
  shareId: string,
  { initialConversation }: UseSharedConversationOptions = {},
): SharedConversationHandle {
  const { adapter, queryClient } = useShareContext('useSharedConversation')
  const options = useMemo(() => sharedQuery(adapter, shareId), [adapter, shareId])
  // Of the link that was there first, and only until it is to be forgotten.
  const [seed, setSeed] = useState(() => ({ shareId, result: seedOf(initialConversation) }))
  const initialData = seed.shareId === shareId ? seed.result : undefined
  const query = useQuery({ ...options, ...(initialData && { initialData }) }, queryClient)
  const { error, isFetching, refetch } = query
  // A reset query goes back to where it began; that is no longer to be shown.
  const [forgotten, setForgotten] = useState<unknown>(null)
  const data = query.data === forgotten ? undefined : query.data
  const connection = useLiveUpdates(adapter, shareId, data?.kind === 'closed', options, queryClient)

  const [shown, setShown] = useState<string | null>(null)
  const wasShown = shown === shareId
  if (data?.kind === 'open' && !wasShown) setShown(shareId)

  const refresh = useCallback(async () => void (await refetch()), [refetch])
  const recheck = useCallback(async () => {
    const { isError } = await refetch()
    if (!isError) return
    setForgotten(initialData)
    setSeed((last) => ({ ...last, result: undefined }))
    await queryClient.resetQueries({ queryKey: options.queryKey, exact: true })
  }, [refetch, queryClient, options, initialData])
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
