'use client'

import { ShareContext } from '@playthread/core/react'
import { useContext, useMemo } from 'react'
import { viewerLabels, type ViewerLabels } from './viewer-labels.ts'

/** English, then the provider's words, then those given here. */
export function useMergedLabels(own?: Partial<ViewerLabels>): ViewerLabels {
  const provided = useContext(ShareContext)?.labels.viewer
  return useMemo(
    () => (provided || own ? { ...viewerLabels, ...provided, ...own } : viewerLabels),
    [provided, own],
  )
}
