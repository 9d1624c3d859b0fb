'use client'

import { clsx } from 'clsx'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { DialogIcon } from './dialog-icons.tsx'
import { focusMark } from './focus-first.ts'
import { useShareDialog } from './share-dialog-context.ts'
import { useDialogLabels } from './use-dialog-labels.ts'

export type ShareDialogCopyButtonProps = ComponentPropsWithoutRef<'button'>

/**
 * Puts the link on the clipboard. Renders a `<button>`; "Copied" stands only after a copy that
 * was seen to succeed.
 *
 * Data attributes: `data-copy="idle" | "copying" | "copied" | "refused" | "timeout" | "unsupported"`.
 */
export const ShareDialogCopyButton = forwardRef<HTMLButtonElement, ShareDialogCopyButtonProps>(
  function ShareDialogCopyButton({ className, onClick, children, ...props }, ref) {
    const { share } = useShareDialog('ShareDialog.CopyButton')
    const labels = useDialogLabels()
    const isCopied = share.copyState === 'copied'
    return (
      <button
        type="button"
        data-variant="quiet"
        data-leading=""
        data-copy={share.copyState}
        aria-label={children ? undefined : isCopied ? labels.copied : labels.copy}
        {...(share.state === 'shared' ? focusMark : {})}
        {...props}
        ref={ref}
        className={clsx('pt-button pt-copy-button', className)}
        onClick={(event) => {
          onClick?.(event)
          if (!event.defaultPrevented) share.copy()
        }}
      >
        {children ?? (
          <>
            <DialogIcon name={isCopied ? 'check' : 'copy'} />
            <span className="pt-swap" data-reserve={isCopied ? labels.copy : labels.copied}>
              {isCopied ? labels.copied : labels.copy}
            </span>
          </>
        )}
      </button>
    )
  },
)
