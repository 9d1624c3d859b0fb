'use client'

import { clsx } from 'clsx'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { AskButton } from './share-dialog-ask-button.tsx'
import { useShareDialog } from './share-dialog-context.ts'
import { useDialogLabels } from './use-dialog-labels.ts'

export type ShareDialogResetButtonProps = ComponentPropsWithoutRef<'button'>

/**
 * Asks whether to replace the link for good; `Confirm` does it. Renders a `<button>`, and nothing
 * where the adapter cannot reset.
 */
export const ShareDialogResetButton = forwardRef<HTMLButtonElement, ShareDialogResetButtonProps>(
  function ShareDialogResetButton({ className, children, ...props }, ref) {
    const { share } = useShareDialog('ShareDialog.ResetButton')
    const labels = useDialogLabels()
    if (!share.reset) return null
    return (
      <AskButton
        action="reset"
        data-variant="plain"
        {...props}
        ref={ref}
        className={clsx('pt-reset-button', className)}
      >
        {children ?? labels.reset}
      </AskButton>
    )
  },
)
