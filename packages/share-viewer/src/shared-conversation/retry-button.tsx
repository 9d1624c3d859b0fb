'use client'

import type { ReactNode } from 'react'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'
import type { SharedConversationHandle } from './use-shared-conversation.ts'

export interface RetryButtonProps {
  readonly shared: SharedConversationHandle
}

export function RetryButton({ shared }: RetryButtonProps): ReactNode {
  const labels = useViewerLabels()
  const { refresh, refreshing } = shared
  return (
    <button
      type="button"
      className="pt-button pt-retry"
      data-variant="quiet"
      aria-busy={refreshing || undefined}
      onClick={() => void refresh()}
    >
      {refreshing ? <span className="pt-spinner" aria-hidden="true" /> : null}
      {refreshing ? labels.retrying : labels.retry}
    </button>
  )
}
