'use client'

import * as Dialog from '@radix-ui/react-dialog'
import { clsx } from 'clsx'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useShareDialog } from './share-dialog-context.ts'
import { useDialogLabels } from './use-dialog-labels.ts'

export type ShareDialogDescriptionProps = ComponentPropsWithoutRef<'p'>

/** Says who can see the conversation. Renders a `<p>`. */
export const ShareDialogDescription = forwardRef<HTMLParagraphElement, ShareDialogDescriptionProps>(
  function ShareDialogDescription({ className, children, ...props }, ref) {
    const { share } = useShareDialog('ShareDialog.Description')
    const labels = useDialogLabels()
    const words = {
      active: labels.ledePublic,
      stopped: labels.ledeStopped,
      none: labels.ledePrivate,
    }
    return (
      <Dialog.Description {...props} ref={ref} className={clsx('pt-dialog-lede', className)}>
        {children ?? words[share.share?.status ?? 'none']}
      </Dialog.Description>
    )
  },
)
