'use client'

import { useState, type ReactNode } from 'react'
import { usePanelDetail } from '../../panel/panel-detail-context.ts'
import { usePanelLabels } from '../../panel/panel-labels-context.ts'
import { PreviewFailed, PreviewPending, PreviewTooLarge } from '../preview-status.tsx'
import { ViewSwitch } from '../previews/view-switch.tsx'
import type { ResourcePreviewProps } from '../resource-context.ts'
import { useResourceSource } from '../use-resource-source.ts'
import { visibleText } from '../visible-text.ts'
import { ImageCanvas } from './image-canvas.tsx'
import { versionPair } from './version-pair.ts'
import { VersionsCompare } from './versions-compare.tsx'

type View = 'one' | 'over' | 'beside'

/**
 * A picture: fitted at first, then zoomed and moved. SVG too: as an image it runs nothing. One with
 * versions can be held against another of them.
 */
export function ImagePreview(props: ResourcePreviewProps): ReactNode {
  const labels = usePanelLabels()
  const pair = versionPair(props.resource, props.versionId)
  const [view, setView] = useState<View>('one')
  if (!pair) return <OneImage {...props} />
  return (
    <div className="pt-view">
      <div className="pt-view-tools">
        <ViewSwitch
          value={view}
          onValueChange={setView}
          options={[
            ['one', labels.compareOne],
            ['over', labels.compareOver],
            ['beside', labels.compareBeside],
          ]}
        />
      </div>
      {view === 'one' ? (
        <OneImage {...props} />
      ) : (
        <VersionsCompare {...props} {...pair} apart={view === 'beside'} />
      )}
    </div>
  )
}

function OneImage({ resource, versionId }: ResourcePreviewProps): ReactNode {
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
