'use client'

import { useState, type ReactNode } from 'react'
import { Icon } from '../../icons/icon.tsx'
import { usePanelLabels } from '../../panel/panel-labels-context.ts'
import { textLimit } from '../limits.ts'
import { PreviewPending } from '../preview-status.tsx'
import { SourceText } from '../previews/code-preview.tsx'
import { ViewSwitch } from '../previews/view-switch.tsx'
import { useResources, type ResourcePreviewProps } from '../resource-context.ts'
import { TruncatedNote } from '../truncated-note.tsx'
import { useResourceText } from '../use-resource-text.ts'
import { visibleText } from '../visible-text.ts'
import { RunFrame } from './run-frame.tsx'
import { StaticFrame } from './static-frame.tsx'

/**
 * A page's source; on request what it looks like with scripts and network left out; and, with one
 * more click and where there is a shell for it, running.
 */
export function HtmlPreview(props: ResourcePreviewProps): ReactNode {
  const labels = usePanelLabels()
  const { runShellUrl } = useResources()
  const state = useResourceText(props.resource, props.versionId, textLimit)
  const [view, setView] = useState<'source' | 'preview' | 'run'>('source')
  if (state.status !== 'ready') return <PreviewPending {...props} state={state} />
  const title = visibleText(props.resource.title)
  // Half a script is not what its author wrote.
  const shellUrl = state.truncated ? undefined : runShellUrl
  const runs = view === 'run'
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
        {shellUrl === undefined ? null : (
          <button
            type="button"
            className="pt-button"
            data-variant="quiet"
            data-leading=""
            onClick={() => setView(runs ? 'preview' : 'run')}
          >
            <Icon name={runs ? 'stop' : 'play'} />
            {runs ? labels.htmlStop : labels.htmlRun}
          </button>
        )}
        {view === 'source' ? null : (
          <p className="pt-view-note-text">
            {runs ? labels.htmlRunNote : labels.htmlNote}
            {runShellUrl === undefined ? ` ${labels.htmlRunUnavailable}` : null}
          </p>
        )}
      </div>
      {state.truncated ? <TruncatedNote {...props} shown={textLimit} size={state.size} /> : null}
      {runs && shellUrl !== undefined ? (
        <RunFrame shellUrl={shellUrl} source={state.text} title={title} />
      ) : view === 'source' ? (
        <SourceText text={state.text} language="html" />
      ) : (
        <StaticFrame source={state.text} title={title} />
      )}
    </div>
  )
}
