'use client'

import { ShareContext } from '@playthread/core/react'
import { useContext, useMemo } from 'react'
import type { AllLabels } from './all-labels.ts'
import { viewerLabels, type ViewerLabels } from './viewer-labels.ts'

/**
 * English, then the provider's words, then those given here: also the host's words for the panel,
 * whose English comes with it.
 */
export function useMergedLabels(own?: Partial<AllLabels>): ViewerLabels {
  const provided = useContext(ShareContext)?.labels.viewer
  return useMemo(
    () => (provided || own ? { ...viewerLabels, ...provided, ...own } : viewerLabels),
    [provided, own],
  )
}
