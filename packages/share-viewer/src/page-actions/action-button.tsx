'use client'

import { clsx } from 'clsx'
import { forwardRef, type ButtonHTMLAttributes } from 'react'
import { Icon } from '../icons/icon.tsx'
import type { IconName } from '../icons/icon-paths.ts'

export interface ActionButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly icon: IconName
}

/** One line of a menu of actions. Renders a `<button>`. */
export const ActionButton = forwardRef<HTMLButtonElement, ActionButtonProps>(function ActionButton(
  { icon, className, children, ...props },
  ref,
) {
  return (
    <button type="button" {...props} ref={ref} className={clsx('pt-action', className)}>
      {props['aria-busy'] ? (
        <span className="pt-spinner" aria-hidden="true" />
      ) : (
        <Icon name={icon} size="s" />
      )}
      <span>{children}</span>
    </button>
  )
})
