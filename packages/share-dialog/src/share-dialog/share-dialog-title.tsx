'use client'

import * as Dialog from '@radix-ui/react-dialog'
import { clsx } from 'clsx'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { focusMark } from './focus-first.ts'
import { useShareDialog } from './share-dialog-context.ts'
import { useDialogLabels } from './use-dialog-labels.ts'

export type ShareDialogTitleProps = ComponentPropsWithoutRef<'h2'>

/**
 * Names the dialog. Renders an `<h2>`.
 *
 * Takes the focus while loading and after sharing was stopped, so that a key held down on the last
 * button does not press the next one.
 */
export const ShareDialogTitle = forwardRef<HTMLHeadingElement, ShareDialogTitleProps>(
  function ShareDialogTitle({ className, children, ...props }, ref) {
    const { share } = useShareDialog('ShareDialog.Title')
    const labels = useDialogLabels()
    const isPublic = share.share?.status === 'active'
    const takesFocus = share.state === 'loading' || share.state === 'stopped'
    return (
      <Dialog.Title
        tabIndex={-1}
        {...(takesFocus ? focusMark : {})}
        {...props}
        ref={ref}
        className={clsx('pt-dialog-title', className)}
      >
        {children ?? (isPublic ? labels.titlePublic : labels.titlePrivate)}
      </Dialog.Title>
    )
  },
)
