'use client'

import { clsx } from 'clsx'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { DialogIcon } from './dialog-icons.tsx'
import { useShareDialog } from './share-dialog-context.ts'
import type { Point } from './share-dialog-labels.ts'
import { useDialogLabels } from './use-dialog-labels.ts'

export type ShareDialogFactsProps = ComponentPropsWithoutRef<'ul'>

/** What a link would mean: who can do what, what is in it, what will be. Renders a `<ul>`. */
export const ShareDialogFacts = forwardRef<HTMLUListElement, ShareDialogFactsProps>(
  function ShareDialogFacts({ className, children, ...props }, ref) {
    const { share } = useShareDialog('ShareDialog.Facts')
    const labels = useDialogLabels()
    const redactions = share.summary?.redactions
    return (
      <ul {...props} ref={ref} className={clsx('pt-facts', className)}>
        {children ?? (
          <>
            <Fact icon="eye" point={labels.factReadOnly} />
            <Fact icon="message" point={labels.factContents(share.summary)} />
            {redactions && <Fact icon="eye" point={labels.factRedacted(redactions)} />}
            <Fact icon="refresh" point={labels.factLater} />
          </>
        )}
      </ul>
    )
  },
)

function Fact({
  icon,
  point,
}: {
  readonly icon: 'eye' | 'message' | 'refresh'
  readonly point: Point
}) {
  return (
    <li className="pt-fact">
      <DialogIcon name={icon} />
      <span>
        <b className="pt-fact-title">{point.title}</b>{' '}
        <span className="pt-fact-text">{point.text}</span>
      </span>
    </li>
  )
}
