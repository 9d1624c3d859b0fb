'use client'

import type { ReactNode } from 'react'
import { Preview } from '../resources/preview.tsx'
import { useResources } from '../resources/resource-context.ts'
import { findCall } from './find-call.ts'
import { usePanelLabels } from './panel-labels-context.ts'
import type { PanelItem } from './panel-store.ts'
import { PanelMessage } from './panel-message.tsx'
import { ToolView } from './tool-view.tsx'

/** What the panel is about. */
export function PanelBody({ item }: { readonly item: PanelItem }): ReactNode {
  const labels = usePanelLabels()
  const { findResource, findTool } = useResources()
  if (item.type === 'resource') {
    const resource = findResource(item.resourceId)
    if (resource) {
      return (
        <div className="pt-panel-body">
          <Preview
            key={`${resource.id}\n${item.versionId ?? ''}`}
            resource={resource}
            versionId={item.versionId}
          />
        </div>
      )
    }
  } else {
    const tool = findCall(item, findTool)
    if (tool) {
      return (
        <div className="pt-panel-body">
          <ToolView key={JSON.stringify([item.toolCallId, item.inside])} tool={tool} />
        </div>
      )
    }
  }
  return (
    <div className="pt-panel-body">
      <PanelMessage icon="alert">{labels.missing}</PanelMessage>
    </div>
  )
}
