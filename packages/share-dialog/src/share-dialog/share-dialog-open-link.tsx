'use client'

import { clsx } from 'clsx'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { DialogIcon } from './dialog-icons.tsx'
import { useShareDialog } from './share-dialog-context.ts'
import { useDialogLabels } from './use-dialog-labels.ts'

export type ShareDialogOpenLinkProps = ComponentPropsWithoutRef<'a'>

/** Opens the public page beside the app. Renders an `<a target="_blank">`. */
export const ShareDialogOpenLink = forwardRef<HTMLAnchorElement, ShareDialogOpenLinkProps>(
  function ShareDialogOpenLink({ className, children, ...props }, ref) {
    const { share } = useShareDialog('ShareDialog.OpenLink')
    const labels = useDialogLabels()
    return (
      <a
        target="_blank"
        rel="noopener noreferrer"
        href={share.url}
        data-variant="quiet"
        {...props}
        ref={ref}
        className={clsx('pt-button pt-open-link', className)}
      >
        {children ?? (
          <>
            {labels.openLink}
            <DialogIcon name="external" size="s" mirror />
          </>
        )}
      </a>
    )
  },
)
