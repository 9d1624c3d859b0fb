'use client'

import { useShareContext } from '@playthread/core/react'
import { useMemo } from 'react'
import { shareDialogLabels, type ShareDialogLabels } from './share-dialog-labels.ts'

/** The dialog's words: the host's where it has some, English otherwise. */
export function useDialogLabels(): ShareDialogLabels {
  const { labels } = useShareContext('ShareDialog')
  return useMemo(() => ({ ...shareDialogLabels, ...labels.dialog }), [labels.dialog])
}
