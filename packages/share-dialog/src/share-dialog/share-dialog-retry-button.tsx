'use client'

import { clsx } from 'clsx'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { focusMark } from './focus-first.ts'
import { useShareDialog } from './share-dialog-context.ts'
import { useDialogLabels } from './use-dialog-labels.ts'

export type ShareDialogRetryButtonProps = ComponentPropsWithoutRef<'button'>

/** Does again what failed. Renders a `<button>`. */
export const ShareDialogRetryButton = forwardRef<HTMLButtonElement, ShareDialogRetryButtonProps>(
  function ShareDialogRetryButton({ className, onClick, children, ...props }, ref) {
    const { share } = useShareDialog('ShareDialog.RetryButton')
    const labels = useDialogLabels()
    return (
      <button
        type="button"
        data-variant="quiet"
        {...focusMark}
        {...props}
        ref={ref}
        className={clsx('pt-button', className)}
        onClick={(event) => {
          onClick?.(event)
          if (!event.defaultPrevented) share.retry()
        }}
      >
        {children ?? labels.retry}
      </button>
    )
  },
)
