'use client'

import { useState, type ReactNode } from 'react'
import { usePanelDetail } from '../../panel/panel-detail-context.ts'
import { usePanelLabels } from '../../panel/panel-labels-context.ts'
import { PreviewFailed, PreviewPending, PreviewTooLarge } from '../preview-status.tsx'
import type { ResourcePreviewProps } from '../resource-context.ts'
import { useResourceSource } from '../use-resource-source.ts'
import { visibleText } from '../visible-text.ts'
import { ImageCanvas } from './image-canvas.tsx'

/** A picture: fitted at first, then zoomed and moved. SVG too: as an image it runs nothing. */
export function ImagePreview({ resource, versionId }: ResourcePreviewProps): ReactNode {
  const source = useResourceSource(resource, versionId, 'image')
  if (source.status === 'too-large') {
    return <PreviewTooLarge resource={resource} versionId={versionId} size={source.size} />
  }
  if (source.status !== 'ready') {
    return <PreviewPending state={source} resource={resource} versionId={versionId} />
  }
  return <Picture key={source.src} src={source.src} resource={resource} versionId={versionId} />
}

function Picture({ src, ...props }: ResourcePreviewProps & { readonly src: string }): ReactNode {
  const labels = usePanelLabels()
  const [size, setSize] = useState<readonly [number, number] | null>(null)
  const [broken, setBroken] = useState(false)
  usePanelDetail(size && labels.dimensions(size[0], size[1]))
  if (broken) return <PreviewFailed {...props} reason="broken" retry={() => setBroken(false)} />
  return (
    <ImageCanvas
      src={src}
      alt={visibleText(props.resource.title)}
      onSize={setSize}
      onBroken={() => setBroken(true)}
    />
  )
}
