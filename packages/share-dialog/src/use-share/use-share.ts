'use client'

import type { Share, ShareSummary } from '@playthread/core'
import { useShareContext } from '@playthread/core/react'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { describeFailure, type ShareFailure, type ShareOutcome } from './share-failure.ts'
import { shareQuery, summaryQuery } from './share-query.ts'
import { shareState, type ShareState } from './share-state.ts'
import { useCopyLink, type CopyState } from './use-copy-link.ts'
import { useOnline } from './use-online.ts'
import { useShareOperation } from './use-share-operation.ts'

export interface UseShareOptions {
  /** What a link would show, where the host knows it. @default asked of the adapter */
  readonly summary?: ShareSummary
  /** Whether to ask the adapter for a summary. @default true */
  readonly withSummary?: boolean
}

export interface UseShareResult {
  readonly conversationId: string
  readonly state: ShareState
  /** The record as last confirmed: `null` when there is none, `undefined` before the first read. */
  readonly share: Share | null | undefined
  /** Where the link leads, for an active and for a stopped record. */
  readonly url: string | undefined
  readonly summary: ShareSummary | undefined
  readonly copyState: CopyState
  /** Why the state is `error` or `offline`; or a `conflict`: the record changed elsewhere. */
  readonly failure: ShareFailure | null
  /**
   * Makes the conversation public and puts the link on the clipboard. Call it inside the click:
   * browsers allow the copy only there. Calls while one is under way are ignored.
   */
  readonly create: () => void
  /** Puts the link on the clipboard. Call it inside the click. */
  readonly copy: () => void
  /** Ends public access. The state is `stopped` only once the adapter has confirmed it. */
  readonly stop: () => void
  /** Replaces the link for good and copies the new one. `undefined` where the adapter cannot. */
  readonly reset: (() => void) | undefined
  /** Does again what failed. Inside a click, so that a link created by it can be copied. */
  readonly retry: () => void
}

/**
 * One conversation's public link: what is known about it and what its owner can do.
 *
 * Everything the ready-made dialog does is here; use it for markup of your own. Follows other tabs
 * and reads again when the tab is looked at or comes online.
 *
 * @throws UsageError PT-101 outside `<ShareProvider>`
 * @example
 * const { state, url, create, stop } = useShare(conversationId)
 */
export function useShare(conversationId: string, options: UseShareOptions = {}): UseShareResult {
  const { adapter, queryClient, shareUrl } = useShareContext('useShare')
  const { withSummary = true } = options
  const record = useQuery(shareQuery(adapter, conversationId), queryClient)
  const summary = useQuery(
    summaryQuery(adapter, conversationId, withSummary && !options.summary),
    queryClient,
  )
  const operation = useShareOperation(conversationId)
  const clipboard = useCopyLink(conversationId)
  const online = useOnline()

  const unread = record.data === undefined && record.isError
  const failure =
    operation.failure ?? (unread ? describeFailure('read', record.error, false) : null)
  const isStranded = operation.failure?.code === 'network' && !online
  const { forgetFailure } = operation
  useEffect(() => {
    if (!isStranded) return
    window.addEventListener('online', forgetFailure)
    return () => window.removeEventListener('online', forgetFailure)
  })

  const share = record.data
  const urlOf = (of: Share) => of.url ?? shareUrl(of.id)

  /** Starts within the click and copies a link that does not exist yet. */
  function publish(by: 'create' | 'reset') {
    const outcome = operation.run(by, share ?? null)
    if (!outcome) return
    const link = outcome.then((ended) => urlOf(activeShare(ended)))
    // Where there is no clipboard nobody listens to this promise; a failure is shown by its outcome.
    link.catch(() => {})
    clipboard.start(link)
    void outcome.then((ended) => (ended.failure ? clipboard.forget() : undefined))
  }
  const create = () => publish('create')
  const reset = adapter.resetShare ? () => publish('reset') : undefined
  function stop() {
    if (operation.run('stop', share ?? null)) clipboard.forget()
  }

  return {
    conversationId,
    state: shareState({ share, running: operation.running, failure, online }),
    share,
    url: share ? urlOf(share) : undefined,
    summary: options.summary ?? summary.data ?? undefined,
    copyState: clipboard.state,
    failure,
    create,
    copy: () => share && clipboard.start(urlOf(share)),
    stop,
    reset,
    retry() {
      const again = { read: () => void record.refetch(), create, stop, reset }
      if (failure) again[failure.during]?.()
    },
  }
}

function activeShare({ share, failure }: ShareOutcome): Share {
  if (failure || share?.status !== 'active') throw new Error('There is no link to copy.')
  return share
}
