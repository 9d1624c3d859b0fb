'use client'

import { clsx } from 'clsx'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { focusMark } from './focus-first.ts'
import { useShareDialog } from './share-dialog-context.ts'
import { useDialogLabels } from './use-dialog-labels.ts'

export type ShareDialogCreateButtonProps = ComponentPropsWithoutRef<'button'>

/**
 * Creates the link and copies it, in one click. Renders a `<button>`; after a failure it retries.
 *
 * Stays focusable while it works (`aria-busy`), so the focus has somewhere to be.
 */
export const ShareDialogCreateButton = forwardRef<HTMLButtonElement, ShareDialogCreateButtonProps>(
  function ShareDialogCreateButton({ className, onClick, children, ...props }, ref) {
    const { share } = useShareDialog('ShareDialog.CreateButton')
    const labels = useDialogLabels()
    const isCreating = share.state === 'creating'
    const hasFailed = share.state === 'error' || share.state === 'offline'
    const idle = share.share ? labels.createAgain : labels.create
    return (
      <button
        type="button"
        data-variant="primary"
        data-wide=""
        aria-busy={isCreating || undefined}
        {...focusMark}
        {...props}
        ref={ref}
        className={clsx('pt-button', className)}
        onClick={(event) => {
          onClick?.(event)
          if (!event.defaultPrevented) (hasFailed ? share.retry : share.create)()
        }}
      >
        {children ?? (
          <>
            {isCreating && <span className="pt-spinner" aria-hidden="true" />}
            {isCreating ? labels.creating : hasFailed ? labels.retry : idle}
          </>
        )}
      </button>
    )
  },
)
