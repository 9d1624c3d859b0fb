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
import { isCopyRefused } from './copy-outcome.ts'
import { useShareDialog } from './share-dialog-context.ts'
import { useDialogLabels } from './use-dialog-labels.ts'

export type ShareDialogLinkInputProps = ComponentPropsWithoutRef<'input'>

/**
 * The link, to read and select. Renders a read-only `<input>`, left to right in any language.
 *
 * Where the clipboard does not take the link it focuses and selects itself, ready for the keys.
 */
export const ShareDialogLinkInput = forwardRef<HTMLInputElement, ShareDialogLinkInputProps>(
  function ShareDialogLinkInput({ className, onFocus, ...props }, forwardedRef) {
    const { share, confirming } = useShareDialog('ShareDialog.LinkInput')
    const labels = useDialogLabels()
    const node = useRef<HTMLInputElement>(null)
    const ref = useCallback(
      (element: HTMLInputElement | null) => {
        assignRef(node, element)
        assignRef(forwardedRef, element)
      },
      [forwardedRef],
    )
    const wantsKeys = share.state === 'shared' && isCopyRefused(share.copyState) && !confirming
    useLayoutEffect(() => {
      if (!wantsKeys) return
      node.current?.focus({ preventScroll: true })
      node.current?.select()
    }, [wantsKeys])
    return (
      <input
        type="text"
        readOnly
        dir="ltr"
        spellCheck={false}
        autoComplete="off"
        aria-label={labels.link}
        value={share.url ?? ''}
        {...props}
        ref={ref}
        className={clsx('pt-link-input', className)}
        onFocus={(event) => {
          onFocus?.(event)
          if (!event.defaultPrevented) event.currentTarget.select()
        }}
      />
    )
  },
)
