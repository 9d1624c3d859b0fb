'use client'

import { clsx } from 'clsx'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'

export interface ShareDialogNoticeProps extends ComponentPropsWithoutRef<'div'> {
  /** @default 'plain' */
  readonly tone?: 'plain' | 'success' | 'danger'
}

/** A few words about what just happened. Renders a `<div>`; `Status` is what announces it. */
export const ShareDialogNotice = forwardRef<HTMLDivElement, ShareDialogNoticeProps>(
  function ShareDialogNotice({ tone = 'plain', className, ...props }, ref) {
    return <div {...props} ref={ref} data-tone={tone} className={clsx('pt-notice', className)} />
  },
)
