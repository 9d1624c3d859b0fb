'use client'

import type { ReactNode } from 'react'
import { DiagramView } from '../../diagram/diagram-view.tsx'
import { usePanelLabels } from '../../panel/panel-labels-context.ts'
import { textLimit } from '../limits.ts'
import { PreviewPending } from '../preview-status.tsx'
import type { ResourcePreviewProps } from '../resource-context.ts'
import { TruncatedNote } from '../truncated-note.tsx'
import { useResourceText } from '../use-resource-text.ts'

/** A Mermaid file as its diagram, its source a click away. */
export function DiagramPreview(props: ResourcePreviewProps): ReactNode {
  const labels = usePanelLabels()
  const state = useResourceText(props.resource, props.versionId, textLimit)
  if (state.status !== 'ready') return <PreviewPending {...props} state={state} />
  return (
    <div className="pt-view">
      {state.truncated ? <TruncatedNote {...props} shown={textLimit} size={state.size} /> : null}
      <div
        className="pt-view-prose"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll area must be reachable by keyboard
        tabIndex={0}
        role="group"
        aria-label={labels.diagramArea}
      >
        <DiagramView source={state.text} />
      </div>
    </div>
  )
}
