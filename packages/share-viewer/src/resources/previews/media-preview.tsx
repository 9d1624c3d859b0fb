'use client'

import { useState, type ReactNode } from 'react'
import { PreviewFailed, PreviewPending, PreviewTooLarge } from '../preview-status.tsx'
import type { ResourcePreviewProps } from '../resource-context.ts'
import { useResourceSource } from '../use-resource-source.ts'
import { visibleText } from '../visible-text.ts'

/** A video with the browser's own controls. */
export function VideoPreview(props: ResourcePreviewProps): ReactNode {
  return <MediaPreview {...props} element="video" />
}

/** Sound with the browser's own controls. */
export function AudioPreview(props: ResourcePreviewProps): ReactNode {
  return <MediaPreview {...props} element="audio" />
}

interface MediaPreviewProps extends ResourcePreviewProps {
  readonly element: 'video' | 'audio'
}

function MediaPreview({ element: Media, resource, versionId }: MediaPreviewProps): ReactNode {
  const source = useResourceSource(resource, versionId, 'media')
  const [broken, setBroken] = useState<string | null>(null)
  if (source.status === 'too-large') {
    return <PreviewTooLarge resource={resource} versionId={versionId} size={source.size} />
  }
  if (source.status !== 'ready') {
    return <PreviewPending state={source} resource={resource} versionId={versionId} />
  }
  if (broken === source.src) {
    return (
      <PreviewFailed
        reason="broken"
        retry={() => setBroken(null)}
        resource={resource}
        versionId={versionId}
      />
    )
  }
  return (
    <div className="pt-canvas" data-media={Media}>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- captions are not part of a shared file */}
      <Media
        className="pt-media"
        src={source.src}
        controls
        preload="metadata"
        aria-label={visibleText(resource.title)}
        onError={() => setBroken(source.src)}
      />
    </div>
  )
}
