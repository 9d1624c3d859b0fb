'use client'

import { clsx } from 'clsx'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useShareDialog } from './share-dialog-context.ts'

export type ShareDialogLinkFieldProps = ComponentPropsWithoutRef<'div'>

/**
 * The frame around the link and its copy button. Renders a `<div>`.
 *
 * Data attributes: `data-off` while the link shows nothing.
 */
export const ShareDialogLinkField = forwardRef<HTMLDivElement, ShareDialogLinkFieldProps>(
  function ShareDialogLinkField({ className, ...props }, ref) {
    const { share } = useShareDialog('ShareDialog.LinkField')
    return (
      <div
        data-off={share.share?.status === 'active' ? undefined : ''}
        {...props}
        ref={ref}
        className={clsx('pt-link-field', className)}
      />
    )
  },
)
