'use client'

import { clsx } from 'clsx'
import {
  forwardRef,
  useCallback,
  useLayoutEffect,
  useRef,
  type ComponentPropsWithoutRef,
} from 'react'
import { assignRef } from './assign-ref.ts'
import { useShareDialog, type ConfirmedAction } from './share-dialog-context.ts'

export interface AskButtonProps extends ComponentPropsWithoutRef<'button'> {
  readonly action: ConfirmedAction
}

/** A button that asks before it acts, and takes the focus back when the question is withdrawn. */
export const AskButton = forwardRef<HTMLButtonElement, AskButtonProps>(function AskButton(
  { action, className, onClick, ...props },
  forwardedRef,
) {
  const { setConfirming, withdrawn } = useShareDialog('ShareDialog.StopButton')
  const node = useRef<HTMLButtonElement>(null)
  const ref = useCallback(
    (element: HTMLButtonElement | null) => {
      assignRef(node, element)
      assignRef(forwardedRef, element)
    },
    [forwardedRef],
  )
  useLayoutEffect(() => {
    if (withdrawn.current !== action) return
    withdrawn.current = null
    node.current?.focus({ preventScroll: true })
  }, [action, withdrawn])
  return (
    <button
      type="button"
      {...props}
      ref={ref}
      className={clsx('pt-button', className)}
      onClick={(event) => {
        onClick?.(event)
        if (!event.defaultPrevented) setConfirming(action)
      }}
    />
  )
})
