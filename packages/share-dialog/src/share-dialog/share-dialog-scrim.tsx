'use client'

import { useShareContext } from '@playthread/core/react'
import { clsx } from 'clsx'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useShareDialog } from './share-dialog-context.ts'

export type ShareDialogScrimProps = ComponentPropsWithoutRef<'div'>

/** Dims the page behind the dialog. Renders a `<div>`. A press on it closes the dialog. */
export const ShareDialogScrim = forwardRef<HTMLDivElement, ShareDialogScrimProps>(
  function ShareDialogScrim({ className, ...props }, ref) {
    const { theme } = useShareContext('ShareDialog.Scrim')
    const { open } = useShareDialog('ShareDialog.Scrim')
    return (
      <div
        data-theme={theme === 'system' ? undefined : theme}
        {...props}
        ref={ref}
        data-state={open ? 'open' : 'closed'}
        className={clsx('pt-root pt-scrim', className)}
      />
    )
  },
)
