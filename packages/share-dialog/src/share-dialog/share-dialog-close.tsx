'use client'

import { clsx } from 'clsx'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { DialogIcon } from './dialog-icons.tsx'
import { useShareDialog } from './share-dialog-context.ts'
import { useDialogLabels } from './use-dialog-labels.ts'

export type ShareDialogCloseProps = ComponentPropsWithoutRef<'button'>

/** Closes the dialog; what is under way goes on. Renders a `<button>`. */
export const ShareDialogClose = forwardRef<HTMLButtonElement, ShareDialogCloseProps>(
  function ShareDialogClose({ className, onClick, children, ...props }, ref) {
    const { setOpen } = useShareDialog('ShareDialog.Close')
    const labels = useDialogLabels()
    return (
      <button
        type="button"
        aria-label={children ? undefined : labels.close}
        {...props}
        ref={ref}
        className={clsx('pt-icon-button pt-dialog-close', className)}
        onClick={(event) => {
          onClick?.(event)
          if (!event.defaultPrevented) setOpen(false)
        }}
      >
        {children ?? <DialogIcon name="close" />}
      </button>
    )
  },
)
