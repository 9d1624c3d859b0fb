'use client'

import type { ReactNode } from 'react'
import { Icon } from '../icons/icon.tsx'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'
import { RetryButton } from './retry-button.tsx'
import type { SharedConversationHandle } from './use-shared-conversation.ts'

export interface StaleNoticeProps {
  readonly shared: SharedConversationHandle
}

/** Says that what is on screen may no longer be the latest; takes no room while it is. */
export function StaleNotice({ shared }: StaleNoticeProps): ReactNode {
  const labels = useViewerLabels()
  if (shared.status !== 'ready') return null
  const { problem, connection } = shared
  if (!problem && connection !== 'reconnecting') return null
  let text = labels.reconnecting
  if (problem) text = problem === 'offline' ? labels.staleOffline : labels.staleFailed
  return (
    <div className="pt-stale" data-tone={problem ? 'problem' : 'quiet'}>
      {problem ? (
        <Icon name="offline" size="s" />
      ) : (
        <span className="pt-spinner" aria-hidden="true" />
      )}
      <span>{text}</span>
      {problem ? <RetryButton shared={shared} /> : null}
    </div>
  )
}
