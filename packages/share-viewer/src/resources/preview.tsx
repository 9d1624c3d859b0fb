'use client'

import { Suspense, type ReactNode } from 'react'
import { PreviewBoundary } from './preview-boundary.tsx'
import { previewFor, renewPreview } from './preview-kinds.ts'
import { PreviewFailed, PreviewLoading } from './preview-status.tsx'
import { useResources, type ResourcePreviewProps } from './resource-context.ts'

/** Shows one resource. Whatever goes wrong inside stays inside. */
export function Preview({ resource, versionId }: ResourcePreviewProps): ReactNode {
  return (
    <PreviewBoundary
      fallback={(retry) => (
        <PreviewFailed
          reason="broken"
          retry={() => {
            renewPreview(resource)
            retry()
          }}
          resource={resource}
          versionId={versionId}
        />
      )}
    >
      {() => <ShownPreview resource={resource} versionId={versionId} />}
    </PreviewBoundary>
  )
}

function ShownPreview({ resource, versionId }: ResourcePreviewProps): ReactNode {
  const { previews } = useResources()
  const Shown = previewFor(resource, previews)
  return (
    <Suspense fallback={<PreviewLoading />}>
      <Shown resource={resource} versionId={versionId} />
    </Suspense>
  )
}
