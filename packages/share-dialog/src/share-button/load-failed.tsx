'use client'

import { useShareContext } from '@playthread/core/react'
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { useShareDialog } from '../share-dialog/share-dialog-context.ts'
import { shareButtonLabels } from './share-button-labels.ts'

/** What stands in for the dialog when its code could not be fetched: the browser's own dialog. */
export function LoadFailed({ onRetry }: { readonly onRetry: () => void }): ReactNode {
  const { theme, labels } = useShareContext('ShareButton')
  const { setOpen } = useShareDialog('ShareButton')
  const words = { ...shareButtonLabels, ...labels.dialog }
  const node = useRef<HTMLDialogElement>(null)
  const id = useId()
  useLayoutEffect(() => {
    const dialog = node.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={node}
      className="pt-root pt-dialog pt-load-failed"
      data-theme={theme === 'system' ? undefined : theme}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onCancel={() => setOpen(false)}
    >
      <div className="pt-dialog-body">
        <div>
          <h2 id={`${id}-title`} className="pt-dialog-title">
            {words.loadFailedTitle}
          </h2>
          <p id={`${id}-text`} className="pt-dialog-lede">
            {words.loadFailedText}
          </p>
        </div>
        <div className="pt-confirm-actions">
          <button
            type="button"
            className="pt-button"
            data-variant="quiet"
            onClick={() => setOpen(false)}
          >
            {words.close}
          </button>
          <button type="button" className="pt-button" data-variant="primary" onClick={onRetry}>
            {words.retry}
          </button>
        </div>
      </div>
    </dialog>
  )
}
