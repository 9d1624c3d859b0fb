'use client'

import type { ReactNode } from 'react'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'

/** What stands where messages will be. */
export function EmptyNote(): ReactNode {
  const labels = useViewerLabels()
  return (
    <div className="pt-transcript pt-empty-note">
      <h2 className="pt-empty-title">{labels.emptyTitle}</h2>
      <p className="pt-empty-text">{labels.emptyText}</p>
    </div>
  )
}
