'use client'

import type { ReactNode } from 'react'
import { usePanel } from './panel-context.ts'
import { usePanelLabels } from './panel-labels-context.ts'

/** During a replay: says that the panel follows it, or offers to. */
export function FollowButton(): ReactNode {
  const { replaying, pinned, follow } = usePanel()
  const labels = usePanelLabels()
  if (!replaying) return null
  if (!pinned) {
    return (
      <span className="pt-follow" data-following="">
        {labels.following}
      </span>
    )
  }
  return (
    <button type="button" className="pt-follow" onClick={() => follow()}>
      {labels.follow}
    </button>
  )
}
