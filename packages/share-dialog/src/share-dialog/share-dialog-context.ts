'use client'

import { UsageError } from '@playthread/core'
import { createContext, useContext, type RefObject } from 'react'
import type { UseShareResult } from '../use-share/use-share.ts'

/** What is asked back before it is done. */
export type ConfirmedAction = 'stop' | 'reset'

export interface ShareDialogContextValue {
  readonly share: UseShareResult
  readonly open: boolean
  readonly setOpen: (open: boolean) => void
  /** The question that stands in the dialog, if any. */
  readonly confirming: ConfirmedAction | null
  readonly setConfirming: (action: ConfirmedAction | null) => void
  /** Whose button takes the focus back when its question is withdrawn. */
  readonly withdrawn: RefObject<ConfirmedAction | null>
  readonly triggerRef: RefObject<HTMLButtonElement | null>
  readonly contentId: string
}

export const ShareDialogContext = createContext<ShareDialogContextValue | null>(null)
ShareDialogContext.displayName = 'ShareDialogContext'

/**
 * The dialog a part belongs to: whether it is open, and its share.
 *
 * @throws UsageError PT-201 outside `<ShareDialog.Root>`
 */
export function useShareDialog(part = 'useShareDialog'): ShareDialogContextValue {
  const value = useContext(ShareDialogContext)
  if (!value) {
    throw new UsageError(
      'PT-201',
      `${part} was rendered outside <ShareDialog.Root>, so it has no conversation to share. Wrap it in <ShareDialog.Root conversationId={…}>.`,
    )
  }
  return value
}
