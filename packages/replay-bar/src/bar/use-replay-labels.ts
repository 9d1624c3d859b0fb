'use client'

import { ShareContext } from '@playthread/core/react'
import { useContext, useMemo } from 'react'
import { replayLabels, type ReplayLabels } from './replay-labels.ts'

/** English, then the provider's words, then those given here. */
export function useMergedReplayLabels(own?: Partial<ReplayLabels>): ReplayLabels {
  const provided = useContext(ShareContext)?.labels.replay
  return useMemo(
    () => (provided || own ? { ...replayLabels, ...provided, ...own } : replayLabels),
    [provided, own],
  )
}
