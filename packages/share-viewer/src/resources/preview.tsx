'use client'

import { createElement, Suspense, type ReactNode } from 'react'
import { PreviewBoundary } from './preview-boundary.tsx'
import { previewFor, renewPreview } from './preview-kinds.ts'
import { PreviewFailed, PreviewLoading } from './preview-status.tsx'
import { useResources, type ResourcePreviewProps } from './resource-context.ts'

/** Shows one resource. Whatever goes wrong inside stays inside. */
export function Preview({ resource, versionId }: ResourcePreviewProps): ReactNode {
  return (
    <PreviewBoundary
      // oxlint-disable-next-line react/no-unstable-nested-components -- a render function, not a component
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
  return (
    <Suspense fallback={<PreviewLoading />}>
      {createElement(previewFor(resource, previews), { resource, versionId })}
    </Suspense>
  )
}
