'use client'

import { useEffect, useRef, useState, type ReactNode } from 'react'
import { usePanelLabels } from '../../panel/panel-labels-context.ts'
import { PanelMessage } from '../../panel/panel-message.tsx'
import { textLimit } from '../limits.ts'
import { PreviewPending } from '../preview-status.tsx'
import { SourceText } from '../previews/code-preview.tsx'
import { ViewSwitch } from '../previews/view-switch.tsx'
import type { ResourcePreviewProps } from '../resource-context.ts'
import { TruncatedNote } from '../truncated-note.tsx'
import { useResourceText } from '../use-resource-text.ts'
import { visibleText } from '../visible-text.ts'
import { showStaticHtml } from './trusted-frame.ts'

/** A page's source, and on request what it looks like with scripts and network left out. */
export function HtmlPreview(props: ResourcePreviewProps): ReactNode {
  const labels = usePanelLabels()
  const state = useResourceText(props.resource, props.versionId, textLimit)
  const [view, setView] = useState<'source' | 'preview'>('source')
  if (state.status !== 'ready') return <PreviewPending {...props} state={state} />
  return (
    <div className="pt-view">
      <div className="pt-view-tools">
        <ViewSwitch
          value={view}
          onValueChange={setView}
          options={[
            ['source', labels.htmlSource],
            ['preview', labels.htmlPreview],
          ]}
        />
        {view === 'preview' ? <p className="pt-view-note-text">{labels.htmlNote}</p> : null}
      </div>
      {state.truncated ? <TruncatedNote {...props} shown={textLimit} size={state.size} /> : null}
      {view === 'source' ? (
        <SourceText text={state.text} language="html" />
      ) : (
        <StaticFrame source={state.text} title={visibleText(props.resource.title)} />
      )}
    </div>
  )
}

interface StaticFrameProps {
  readonly source: string
  readonly title: string
}

function StaticFrame({ source, title }: StaticFrameProps): ReactNode {
  const labels = usePanelLabels()
  const frame = useRef<HTMLIFrameElement>(null)
  const [refused, setRefused] = useState(false)
  useEffect(() => {
    if (frame.current && !showStaticHtml(frame.current, source)) setRefused(true)
  }, [source])
  if (refused) return <PanelMessage icon="alert">{labels.htmlBlocked}</PanelMessage>
  return (
    <iframe
      ref={frame}
      className="pt-frame"
      title={title}
      sandbox=""
      referrerPolicy="no-referrer"
      allow=""
    />
  )
}
