'use client'

import type { Share } from '@playthread/core'
import { useShareContext } from '@playthread/core/react'
import { useEffect, useRef, useState } from 'react'
import { performOperation } from './perform-operation.ts'
import { openShareChannel, type ShareChannel } from './share-channel.ts'
import type { ShareFailure, ShareOperation, ShareOutcome } from './share-failure.ts'
import { shareQuery } from './share-query.ts'

interface Progress {
  readonly of: string
  readonly running: ShareOperation | null
  readonly failure: ShareFailure | null
}

/** Runs one operation at a time per conversation, and tells other tabs what came of it. */
export function useShareOperation(conversationId: string) {
  const { adapter, queryClient } = useShareContext('useShare')
  const [progress, setProgress] = useState<Progress>(idle(conversationId))
  const running = useRef(new Set<string>())
  const channel = useRef<ShareChannel>(null)
  const current = progress.of === conversationId ? progress : idle(conversationId)

  useEffect(() => {
    const opened = openShareChannel((changed) => {
      if (changed !== conversationId) return
      void queryClient.invalidateQueries({ queryKey: shareQuery(adapter, changed).queryKey })
    })
    channel.current = opened
    return opened.close
  }, [adapter, conversationId, queryClient])

  /** `undefined` when one is running already: a second click asks for nothing new. */
  function run(operation: ShareOperation, seen: Share | null): Promise<ShareOutcome> | undefined {
    if (running.current.has(conversationId)) return undefined
    running.current.add(conversationId)
    setProgress({ of: conversationId, running: operation, failure: null })
    return performOperation(adapter, conversationId, operation, seen).then(async (outcome) => {
      const { queryKey } = shareQuery(adapter, conversationId)
      // A read that set out earlier must not overwrite what is known now.
      await queryClient.cancelQueries({ queryKey })
      if (outcome.share !== undefined) queryClient.setQueryData(queryKey, outcome.share)
      channel.current?.announce(conversationId)
      running.current.delete(conversationId)
      setProgress((latest) =>
        latest.of === conversationId
          ? { ...idle(conversationId), failure: outcome.failure }
          : latest,
      )
      return outcome
    })
  }

  return {
    running: current.running,
    failure: current.failure,
    run,
    forgetFailure: () => setProgress((latest) => ({ ...latest, failure: null })),
  }
}

function idle(of: string): Progress {
  return { of, running: null, failure: null }
}
