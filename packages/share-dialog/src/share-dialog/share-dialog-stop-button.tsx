'use client'

import { clsx } from 'clsx'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { AskButton } from './share-dialog-ask-button.tsx'
import { useDialogLabels } from './use-dialog-labels.ts'

export type ShareDialogStopButtonProps = ComponentPropsWithoutRef<'button'>

/** Asks whether to stop sharing; `Confirm` does it. Renders a `<button>`. */
export const ShareDialogStopButton = forwardRef<HTMLButtonElement, ShareDialogStopButtonProps>(
  function ShareDialogStopButton({ className, children, ...props }, ref) {
    const labels = useDialogLabels()
    return (
      <AskButton
        action="stop"
        data-variant="danger-plain"
        {...props}
        ref={ref}
        className={clsx('pt-stop-button', className)}
      >
        {children ?? labels.stop}
      </AskButton>
    )
  },
)
