'use client'

import { clsx } from 'clsx'
import { forwardRef, useId, useLayoutEffect, useRef, type ComponentPropsWithoutRef } from 'react'
import { isBusy } from '../use-share/share-state.ts'
import { useShareDialog } from './share-dialog-context.ts'
import { useDialogLabels } from './use-dialog-labels.ts'

export type ShareDialogConfirmProps = ComponentPropsWithoutRef<'div'>

/**
 * The question before stopping or resetting. Renders a `<div role="alertdialog">` while one is
 * asked, else nothing. The focus begins on the harmless answer.
 */
export const ShareDialogConfirm = forwardRef<HTMLDivElement, ShareDialogConfirmProps>(
  function ShareDialogConfirm({ className, ...props }, ref) {
    const { share, confirming, setConfirming, withdrawn } = useShareDialog('ShareDialog.Confirm')
    const labels = useDialogLabels()
    const id = useId()
    const cancel = useRef<HTMLButtonElement>(null)
    useLayoutEffect(() => {
      if (confirming) cancel.current?.focus({ preventScroll: true })
    }, [confirming])
    if (!confirming) return null
    const words = {
      stop: [labels.stopConfirm, labels.stopCancel, labels.stop, labels.stopping] as const,
      reset: [labels.resetConfirm, labels.resetCancel, labels.reset, labels.resetting] as const,
    }
    const [point, keep, act, acting] = words[confirming]
    const working = isBusy(share.state)
    return (
      <div
        role="alertdialog"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        {...props}
        ref={ref}
        className={clsx('pt-confirm', className)}
      >
        <div>
          <b id={`${id}-title`} className="pt-confirm-title">
            {point.title}
          </b>
          <p id={`${id}-text`} className="pt-confirm-text">
            {point.text}
          </p>
        </div>
        <div className="pt-confirm-actions">
          <button
            ref={cancel}
            type="button"
            className="pt-button"
            data-variant="quiet"
            aria-disabled={working || undefined}
            onClick={() => {
              if (working) return
              withdrawn.current = confirming
              setConfirming(null)
            }}
          >
            {keep}
          </button>
          <button
            type="button"
            className="pt-button"
            data-variant="danger"
            aria-busy={working || undefined}
            onClick={confirming === 'stop' ? share.stop : share.reset}
          >
            {working && <span className="pt-spinner" aria-hidden="true" />}
            {working ? acting : act}
          </button>
        </div>
      </div>
    )
  },
)
