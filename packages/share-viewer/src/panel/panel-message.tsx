'use client'

import type { ReactNode } from 'react'
import { Icon } from '../icons/icon.tsx'
import type { IconName } from '../icons/icon-paths.ts'

export interface PanelMessageProps {
  readonly icon: IconName
  /** Said to screen readers when it appears. */
  readonly live?: boolean
  readonly children: ReactNode
  readonly actions?: ReactNode
}

/** A calm sentence in place of a preview. */
export function PanelMessage({ icon, live, children, actions }: PanelMessageProps): ReactNode {
  return (
    <div className="pt-view-message">
      <Icon name={icon} />
      <p className="pt-view-message-text" role={live ? 'status' : undefined}>
        {children}
      </p>
      {actions ? <div className="pt-view-message-actions">{actions}</div> : null}
    </div>
  )
}
