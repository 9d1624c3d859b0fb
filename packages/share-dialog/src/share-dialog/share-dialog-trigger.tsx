'use client'

import { useShareContext } from '@playthread/core/react'
import { clsx } from 'clsx'
import { forwardRef, useCallback, type ComponentPropsWithoutRef } from 'react'
import { shareButtonLabels } from '../share-button/share-button-labels.ts'
import { TriggerIcon } from '../share-button/trigger-icon.tsx'
import { assignRef } from './assign-ref.ts'
import { useShareDialog } from './share-dialog-context.ts'

export type ShareDialogTriggerProps = ComponentPropsWithoutRef<'button'>

/**
 * Opens the dialog, and says whether the conversation is public. Renders a `<button>`.
 *
 * As wide for "Share" as for "Shared", so nothing beside it moves.
 *
 * Data attributes: `data-state="public" | "private"`.
 */
export const ShareDialogTrigger = forwardRef<HTMLButtonElement, ShareDialogTriggerProps>(
  function ShareDialogTrigger({ className, onClick, children, ...props }, forwardedRef) {
    const { theme, labels } = useShareContext('ShareDialog.Trigger')
    const { share, open, setOpen, triggerRef, contentId } = useShareDialog('ShareDialog.Trigger')
    const words = { ...shareButtonLabels, ...labels.dialog }
    const isPublic = share.share?.status === 'active'
    const ref = useCallback(
      (node: HTMLButtonElement | null) => {
        assignRef(triggerRef, node)
        assignRef(forwardedRef, node)
      },
      [triggerRef, forwardedRef],
    )
    return (
      <button
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-controls={open ? contentId : undefined}
        // Not from the content: the word kept in reserve would be read as part of the name.
        aria-label={children ? undefined : isPublic ? words.sharedName : words.share}
        data-state={isPublic ? 'public' : 'private'}
        data-theme={theme === 'system' ? undefined : theme}
        {...props}
        ref={ref}
        className={clsx('pt-root pt-share-button', className)}
        onClick={(event) => {
          onClick?.(event)
          if (!event.defaultPrevented) setOpen(!open)
        }}
      >
        {children ?? (
          <>
            <TriggerIcon isPublic={isPublic} isBusy={props['aria-busy'] === true} />
            <span className="pt-swap" data-reserve={isPublic ? words.share : words.shared}>
              {isPublic ? words.shared : words.share}
            </span>
          </>
        )}
      </button>
    )
  },
)
