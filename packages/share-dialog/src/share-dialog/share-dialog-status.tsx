'use client'

import { clsx } from 'clsx'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { announcementWords } from './announcement-words.ts'
import { useShareDialog } from './share-dialog-context.ts'
import { useAnnouncement } from './use-announcement.ts'
import { useDialogLabels } from './use-dialog-labels.ts'

export type ShareDialogStatusProps = ComponentPropsWithoutRef<'output'>

/** Tells assistive technology what happened. Renders a visually hidden `<output>`. */
export const ShareDialogStatus = forwardRef<HTMLOutputElement, ShareDialogStatusProps>(
  function ShareDialogStatus({ className, ...props }, ref) {
    const { share } = useShareDialog('ShareDialog.Status')
    const labels = useDialogLabels()
    const announcement = useAnnouncement()
    const { state, failure } = share
    const { platform } = navigator
    return (
      <output {...props} ref={ref} className={clsx('pt-hidden', className)}>
        {announcementWords({ announcement, state, failure, labels, platform })}
      </output>
    )
  },
)
