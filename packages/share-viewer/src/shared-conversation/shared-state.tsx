'use client'

import { useEffect, useRef, type ReactNode } from 'react'
import { useAnnounce } from '../announce/announcer.tsx'
import type { IconName } from '../icons/icon-paths.ts'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'
import type { ViewerLabels } from '../labels/viewer-labels.ts'
import { RetryButton } from './retry-button.tsx'
import { StatePage } from './state-page.tsx'
import type { SharedConversationHandle } from './use-shared-conversation.ts'

export interface SharedStateProps {
  readonly shared: SharedConversationHandle
}

/** Every state without a conversation: it says so aloud, and catches the focus that lost its place. */
export function SharedState({ shared }: SharedStateProps): ReactNode {
  const labels = useViewerLabels()
  const announce = useAnnounce()
  const heading = useRef<HTMLHeadingElement>(null)
  const said = wordsFor(shared, labels)
  const title = said?.title
  useEffect(() => {
    if (title === undefined) return
    announce(title)
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [title, announce])
  if (!said) return null
  return (
    <StatePage
      ref={heading}
      {...said}
      action={shared.status === 'error' ? <RetryButton shared={shared} /> : undefined}
    />
  )
}

interface Words {
  readonly icon: IconName
  readonly title: string
  readonly text: string
}

function wordsFor(shared: SharedConversationHandle, labels: ViewerLabels): Words | null {
  if (shared.status === 'stopped') {
    return { icon: 'unlink', title: labels.stoppedTitle, text: labels.stoppedText }
  }
  if (shared.status === 'not_shared') {
    return { icon: 'unlink', title: labels.notSharedTitle, text: labels.notSharedText }
  }
  if (shared.status !== 'error') return null
  if (shared.problem === 'offline') {
    return { icon: 'offline', title: labels.offlineTitle, text: labels.offlineText }
  }
  return shared.problem === 'invalid'
    ? { icon: 'alert', title: labels.invalidTitle, text: labels.invalidText }
    : { icon: 'alert', title: labels.unavailableTitle, text: labels.unavailableText }
}
