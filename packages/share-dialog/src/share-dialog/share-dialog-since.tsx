'use client'

import { useShareContext } from '@playthread/core/react'
import { clsx } from 'clsx'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useShareDialog } from './share-dialog-context.ts'

export type ShareDialogSinceProps = ComponentPropsWithoutRef<'time'>

/** When the link last became public, in the provider's locale. Renders a `<time>`. */
export const ShareDialogSince = forwardRef<HTMLTimeElement, ShareDialogSinceProps>(
  function ShareDialogSince({ className, ...props }, ref) {
    const { locale } = useShareContext('ShareDialog.Since')
    const { share } = useShareDialog('ShareDialog.Since')
    if (!share.share) return null
    const since = new Date(share.share.activeSince)
    if (Number.isNaN(since.getTime())) return null
    const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' })
    return (
      <time
        dateTime={share.share.activeSince}
        {...props}
        ref={ref}
        className={clsx('pt-since', className)}
      >
        {format.format(since)}
      </time>
    )
  },
)
