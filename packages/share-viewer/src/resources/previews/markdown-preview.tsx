'use client'

import { useState, type ReactNode } from 'react'
import { Markdown } from '../../markdown/markdown.tsx'
import { usePanelLabels } from '../../panel/panel-labels-context.ts'
import { highlightLimit, textLimit } from '../limits.ts'
import { PreviewPending } from '../preview-status.tsx'
import type { ResourcePreviewProps } from '../resource-context.ts'
import { TruncatedNote } from '../truncated-note.tsx'
import { useResourceText } from '../use-resource-text.ts'
import { SourceText } from './code-preview.tsx'
import { ViewSwitch } from './view-switch.tsx'

/** Markdown as it reads, with its source a click away. A very long file opens as source. */
export function MarkdownPreview(props: ResourcePreviewProps): ReactNode {
  const labels = usePanelLabels()
  const state = useResourceText(props.resource, props.versionId, textLimit)
  const [chosen, setChosen] = useState<'formatted' | 'source' | null>(null)
  if (state.status !== 'ready') return <PreviewPending {...props} state={state} />
  const view = chosen ?? (state.text.length > highlightLimit ? 'source' : 'formatted')
  return (
    <div className="pt-view">
      <div className="pt-view-tools">
        <ViewSwitch
          value={view}
          onValueChange={setChosen}
          options={[
            ['formatted', labels.markdownFormatted],
            ['source', labels.markdownSource],
          ]}
        />
      </div>
      {state.truncated ? <TruncatedNote {...props} shown={textLimit} size={state.size} /> : null}
      {view === 'source' ? (
        <SourceText text={state.text} language="markdown" />
      ) : (
        <div
          className="pt-view-prose"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll area must be reachable by keyboard
          tabIndex={0}
          role="group"
          aria-label={labels.markdownFormatted}
        >
          <Markdown text={state.text} />
        </div>
      )}
    </div>
  )
}
