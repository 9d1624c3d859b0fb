'use client'

import { Suspense, useMemo, type ReactNode } from 'react'
import { PreviewBoundary } from './preview-boundary.tsx'
import { previewFor } from './preview-kinds.ts'
import { PreviewFailed, PreviewLoading } from './preview-status.tsx'
import { useResources, type ResourcePreviewProps } from './resource-context.ts'

/** Shows one resource. Whatever goes wrong inside stays inside. */
export function Preview({ resource, versionId }: ResourcePreviewProps): ReactNode {
  const { previews } = useResources()
  const Shown = useMemo(() => previewFor(resource, previews), [resource, previews])
  return (
    <PreviewBoundary
      fallback={(retry) => (
        <PreviewFailed reason="broken" retry={retry} resource={resource} versionId={versionId} />
      )}
    >
      <Suspense fallback={<PreviewLoading />}>
        <Shown resource={resource} versionId={versionId} />
      </Suspense>
    </PreviewBoundary>
  )
}
