'use client'

import { useCallback, useState, type ReactNode } from 'react'
import { Icon } from '../../icons/icon.tsx'
import { usePanelLabels } from '../../panel/panel-labels-context.ts'
import { PanelMessage } from '../../panel/panel-message.tsx'
import { textLimit } from '../limits.ts'
import { PreviewPending } from '../preview-status.tsx'
import { SourceText } from '../previews/code-preview.tsx'
import { ViewSwitch } from '../previews/view-switch.tsx'
import { useResources, type ResourcePreviewProps } from '../resource-context.ts'
import { TruncatedNote } from '../truncated-note.tsx'
import { useResourceText } from '../use-resource-text.ts'
import { visibleText } from '../visible-text.ts'
import { refusesInlineStyle } from './inline-style.ts'
import { ShellFrame } from './shell-frame.tsx'
import { StaticFrame } from './static-frame.tsx'

type View = 'source' | 'preview' | 'run'

/**
 * A page's source; on request what it looks like with scripts and network left out; and, with one
 * more click and where there is a shell for it, running.
 */
export function HtmlPreview(props: ResourcePreviewProps): ReactNode {
  const labels = usePanelLabels()
  const { runShellUrl } = useResources()
  const state = useResourceText(props.resource, props.versionId, textLimit)
  const [view, setView] = useState<View>('source')
  const [blocked, setBlocked] = useState(false)
  const onBlocked = useCallback(() => setBlocked(true), [])
  if (state.status !== 'ready') return <PreviewPending {...props} state={state} />
  const title = visibleText(props.resource.title)
  const shellUrl = blocked ? undefined : runShellUrl
  // Half a script is not what its author wrote.
  const canRun = runShellUrl !== undefined && !state.truncated
  const page = { source: state.text, title }
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
        {canRun ? <RunButton running={view === 'run'} onChange={setView} /> : null}
        {view === 'source' ? null : (
          <p className="pt-view-note-text">
            {view === 'run'
              ? labels.htmlRunNote
              : shellUrl === undefined && refusesInlineStyle(document)
                ? labels.htmlPlainNote
                : labels.htmlNote}
            {runShellUrl === undefined ? ` ${labels.htmlRunUnavailable}` : null}
          </p>
        )}
      </div>
      {state.truncated ? <TruncatedNote {...props} shown={textLimit} size={state.size} /> : null}
      {view === 'source' ? (
        <SourceText text={state.text} language="html" />
      ) : shellUrl !== undefined ? (
        <ShellFrame
          key={view}
          {...page}
          label={view === 'run' ? labels.htmlRunning(title) : title}
          scripts={view === 'run'}
          shellUrl={shellUrl}
          onBlocked={onBlocked}
        />
      ) : view === 'preview' ? (
        <StaticFrame {...page} />
      ) : (
        <PanelMessage icon="alert" live>
          {labels.htmlRunBlocked}
        </PanelMessage>
      )}
    </div>
  )
}

interface RunButtonProps {
  readonly running: boolean
  readonly onChange: (view: View) => void
}

function RunButton({ running, onChange }: RunButtonProps): ReactNode {
  const labels = usePanelLabels()
  return (
    <button
      type="button"
      className="pt-button"
      data-variant="quiet"
      data-leading=""
      onClick={() => onChange(running ? 'preview' : 'run')}
    >
      <Icon name={running ? 'stop' : 'play'} />
      {running ? labels.htmlStop : labels.htmlRun}
    </button>
  )
}
