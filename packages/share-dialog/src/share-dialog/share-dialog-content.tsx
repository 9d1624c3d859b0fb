'use client'

import * as Dialog from '@radix-ui/react-dialog'
import { useShareContext } from '@playthread/core/react'
import { clsx } from 'clsx'
import {
  forwardRef,
  useCallback,
  useLayoutEffect,
  useRef,
  type ComponentPropsWithoutRef,
} from 'react'
import { isBusy } from '../use-share/share-state.ts'
import { assignRef } from './assign-ref.ts'
import { focusFirst } from './focus-first.ts'
import { useShareDialog } from './share-dialog-context.ts'
import { useScrollLock } from './use-scroll-lock.ts'

export type ShareDialogContentProps = ComponentPropsWithoutRef<typeof Dialog.Content>

/**
 * The dialog itself. Renders a `<div role="dialog">`.
 *
 * The focus is never lost: where the focused element disappears with a change of state, the
 * state's own main element takes it. Escape withdraws an open question before it closes.
 *
 * Data attributes: `data-share="loading" | "unshared" | …`, the state of `useShare`.
 */
export const ShareDialogContent = forwardRef<HTMLDivElement, ShareDialogContentProps>(
  function ShareDialogContent(
    { className, onOpenAutoFocus, onCloseAutoFocus, onEscapeKeyDown, ...props },
    forwardedRef,
  ) {
    const { theme } = useShareContext('ShareDialog.Content')
    const { share, open, confirming, setConfirming, withdrawn, triggerRef, contentId } =
      useShareDialog('ShareDialog.Content')
    const node = useRef<HTMLDivElement>(null)
    const ref = useCallback(
      (element: HTMLDivElement | null) => {
        assignRef(node, element)
        assignRef(forwardedRef, element)
      },
      [forwardedRef],
    )
    useScrollLock()
    useLayoutEffect(() => {
      const content = node.current
      if (!open || !content || content.contains(document.activeElement)) return
      if (document.activeElement === document.body) focusFirst(content)
    })
    return (
      <Dialog.Content
        id={contentId}
        dir={triggerRef.current ? getComputedStyle(triggerRef.current).direction : undefined}
        data-theme={theme === 'system' ? undefined : theme}
        data-share={share.state}
        {...props}
        ref={ref}
        className={clsx('pt-root pt-dialog', className)}
        onOpenAutoFocus={(event) => {
          onOpenAutoFocus?.(event)
          if (event.defaultPrevented) return
          event.preventDefault()
          if (node.current) focusFirst(node.current)
        }}
        onCloseAutoFocus={(event) => {
          onCloseAutoFocus?.(event)
          if (event.defaultPrevented || !triggerRef.current) return
          event.preventDefault()
          triggerRef.current.focus({ preventScroll: true })
        }}
        onEscapeKeyDown={(event) => {
          onEscapeKeyDown?.(event)
          if (event.defaultPrevented || !confirming || isBusy(share.state)) return
          event.preventDefault()
          withdrawn.current = confirming
          setConfirming(null)
        }}
      />
    )
  },
)
