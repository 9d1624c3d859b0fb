'use client'

import type { ShareSummary } from '@playthread/core'
import { useId, useMemo, useRef, useState, type ReactNode } from 'react'
import { isBusy } from '../use-share/share-state.ts'
import { useShare } from '../use-share/use-share.ts'
import { ShareDialogContext, type ConfirmedAction } from './share-dialog-context.ts'

export interface ShareDialogRootProps {
  readonly conversationId: string
  /** What a link would show. @default asked of the adapter when the dialog opens */
  readonly summary?: ShareSummary
  readonly open?: boolean
  /** @default false */
  readonly defaultOpen?: boolean
  readonly onOpenChange?: (open: boolean) => void
  readonly children?: ReactNode
}

/**
 * Holds one conversation's share and whether its dialog is open. Renders no element.
 *
 * Whatever was begun in the dialog goes on when it closes.
 */
export function ShareDialogRoot({
  conversationId,
  summary,
  open: openProp,
  defaultOpen = false,
  onOpenChange,
  children,
}: ShareDialogRootProps): ReactNode {
  const [openState, setOpenState] = useState(defaultOpen)
  const [confirming, setConfirming] = useState<ConfirmedAction | null>(null)
  const withdrawn = useRef<ConfirmedAction | null>(null)
  const triggerRef = useRef<HTMLButtonElement>(null)
  const contentId = useId()
  const open = openProp ?? openState
  const share = useShare(conversationId, {
    withSummary: open,
    ...(summary ? { summary } : {}),
  })

  // An answer, or another tab, settles the question: it must not linger over a changed record.
  const situation = `${conversationId} ${share.state}`
  const [lastSituation, setLastSituation] = useState(situation)
  if (situation !== lastSituation) {
    setLastSituation(situation)
    if (!isBusy(share.state)) setConfirming(null)
  }

  const value = useMemo(
    () => ({
      share,
      open,
      setOpen(next: boolean) {
        setOpenState(next)
        if (!next) setConfirming(null)
        onOpenChange?.(next)
      },
      confirming,
      setConfirming,
      withdrawn,
      triggerRef,
      contentId,
    }),
    [share, open, onOpenChange, confirming, contentId],
  )
  return <ShareDialogContext.Provider value={value}>{children}</ShareDialogContext.Provider>
}
