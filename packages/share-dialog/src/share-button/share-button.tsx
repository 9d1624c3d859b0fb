'use client'

import type { ShareSummary } from '@playthread/core'
import { forwardRef } from 'react'
import { ShareDialogRoot } from '../share-dialog/share-dialog-root.tsx'
import type { ShareDialogTriggerProps } from '../share-dialog/share-dialog-trigger.tsx'
import { LazyDialog } from './lazy-dialog.tsx'
import { createLazyModule } from './lazy-module.ts'

const surface = createLazyModule(() =>
  import('../share-surface/share-surface.tsx').then(({ ShareSurface }) => ShareSurface),
)

export interface ShareButtonProps extends ShareDialogTriggerProps {
  readonly conversationId: string
  /** What a link would show. @default asked of the adapter when the dialog opens */
  readonly summary?: ShareSummary
  readonly open?: boolean
  /** @default false */
  readonly defaultOpen?: boolean
  readonly onOpenChange?: (open: boolean) => void
}

/**
 * "Share" for a conversation, with its whole dialog. Renders a `<button>` that says whether the
 * conversation is public.
 *
 * Takes a button's props. The dialog's code is fetched on hover, focus or press.
 *
 * @throws UsageError PT-101 outside `<ShareProvider>`
 * @example
 * <ShareButton conversationId={conversation.id} />
 */
export const ShareButton = forwardRef<HTMLButtonElement, ShareButtonProps>(function ShareButton(
  { conversationId, summary, open, defaultOpen, onOpenChange, ...props },
  ref,
) {
  const root = { conversationId, summary, open, defaultOpen, onOpenChange }
  return (
    <ShareDialogRoot {...root}>
      <LazyDialog {...props} module={surface} ref={ref} />
    </ShareDialogRoot>
  )
})
