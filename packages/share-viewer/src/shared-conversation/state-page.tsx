'use client'

import { forwardRef, type ReactNode } from 'react'
import { Icon } from '../icons/icon.tsx'
import type { IconName } from '../icons/icon-paths.ts'

export interface StatePageProps {
  readonly icon: IconName
  readonly title: string
  readonly text: string
  /** What can be done about it. */
  readonly action?: ReactNode
}

/** A calm page with one thing to say. Its heading takes the focus when content went away. */
export const StatePage = forwardRef<HTMLHeadingElement, StatePageProps>(function StatePage(
  { icon, title, text, action },
  ref,
) {
  return (
    <div className="pt-column pt-empty">
      <Icon name={icon} className="pt-empty-mark" />
      <h1 ref={ref} className="pt-empty-title" tabIndex={-1}>
        {title}
      </h1>
      <p className="pt-empty-text">{text}</p>
      {action}
    </div>
  )
})
