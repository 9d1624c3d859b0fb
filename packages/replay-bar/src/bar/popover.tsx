'use client'

import { clsx } from 'clsx'
import { useEffect, useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react'

export interface PopoverProps {
  readonly id?: string
  readonly label: string
  readonly className?: string
  /** What opened it, and gets the focus back. */
  readonly trigger?: RefObject<HTMLElement | null>
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * A small surface above the bar. Focuses its checked or first field, or itself; closes with Escape,
 * a press outside, or when the focus moves on.
 */
export function Popover({ id, label, className, trigger, onClose, children }: PopoverProps) {
  const surface = useRef<HTMLDivElement>(null)
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })

  useEffect(() => {
    const element = surface.current
    if (!element) return
    const home = trigger?.current ?? document.activeElement
    const field = element.querySelector<HTMLInputElement>('input:checked, input[readonly]')
    ;(field ?? element).focus({ preventScroll: true })
    const leave = ({ target }: Event): void => {
      if (!(target instanceof Node) || element.contains(target)) return
      if (trigger?.current?.contains(target)) return
      close.current()
    }
    document.addEventListener('pointerdown', leave)
    document.addEventListener('focusin', leave)
    return () => {
      document.removeEventListener('pointerdown', leave)
      document.removeEventListener('focusin', leave)
      const held =
        element.contains(document.activeElement) || document.activeElement === document.body
      if (held && home instanceof HTMLElement) home.focus({ preventScroll: true })
    }
  }, [trigger])

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it
    <div
      ref={surface}
      id={id}
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      className={clsx('pt-replay-popover', className)}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onClose()
      }}
    >
      {children}
    </div>
  )
}
