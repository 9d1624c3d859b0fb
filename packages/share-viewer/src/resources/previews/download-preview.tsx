'use client'

import type { ReactNode } from 'react'
import { usePanelLabels } from '../../panel/panel-labels-context.ts'
import { PanelMessage } from '../../panel/panel-message.tsx'
import { DownloadButton } from '../download-button.tsx'
import { useResources, type ResourcePreviewProps } from '../resource-context.ts'
import { resourceIcon, shownKind } from '../resource-kind.ts'
import { contentOf, hasContent } from '../resource-url.ts'

/** For files nobody can preview: a download, or the word that it is gone. */
export function DownloadPreview({ resource, versionId }: ResourcePreviewProps): ReactNode {
  const labels = usePanelLabels()
  const { getResource, unavailable } = useResources()
  const there = hasContent(contentOf(resource, versionId)) || getResource !== undefined
  if (!there || unavailable.has(resource.id)) {
    return <PanelMessage icon="alert">{labels.gone}</PanelMessage>
  }
  return (
    <PanelMessage
      icon={resourceIcon(shownKind(resource))}
      actions={<DownloadButton resource={resource} versionId={versionId} variant="primary" />}
    >
      {labels.noPreview}
    </PanelMessage>
  )
}
