'use client'

import type { ReactNode } from 'react'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'

/** The page's shape before its content: the same places, so that nothing moves when it comes. */
export function LoadingPage(): ReactNode {
  const labels = useViewerLabels()
  return (
    <div className="pt-column pt-body pt-loading">
      <p className="pt-hidden">{labels.loadingConversation}</p>
      <div className="pt-title-block" aria-hidden="true">
        <span className="pt-bone" data-bone="title" />
        <span className="pt-bone" data-bone="meta" />
      </div>
      <div className="pt-bones-strip" aria-hidden="true">
        <span className="pt-bone" data-bone="card" />
        <span className="pt-bone" data-bone="card" />
        <span className="pt-bone" data-bone="card" />
      </div>
      <div className="pt-transcript" aria-hidden="true">
        <span className="pt-bone" data-bone="user" />
        {[3, 4, 4].map((lines, group) => (
          <div key={group} className="pt-bones">
            {Array.from({ length: lines }, (_, line) => (
              <span key={line} className="pt-bone" data-bone={group === 0 ? 'step' : 'line'} />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}
