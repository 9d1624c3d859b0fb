'use client'

import { useState, type ReactNode } from 'react'
import { usePanelLabels } from '../../panel/panel-labels-context.ts'
import { treeLimit } from '../limits.ts'
import { PreviewLoading, PreviewPending } from '../preview-status.tsx'
import { SourceText } from '../previews/code-preview.tsx'
import { ViewSwitch } from '../previews/view-switch.tsx'
import type { ResourcePreviewProps } from '../resource-context.ts'
import { TruncatedNote } from '../truncated-note.tsx'
import { useResourceText } from '../use-resource-text.ts'
import { JsonTree } from './json-tree.tsx'
import { useJson } from './use-json.ts'

/** JSON as a tree, or as text; what is not valid JSON as text only. */
export function JsonPreview(props: ResourcePreviewProps): ReactNode {
  const labels = usePanelLabels()
  const state = useResourceText(props.resource, props.versionId, treeLimit)
  const text = state.status === 'ready' ? state.text : null
  const whole = state.status === 'ready' && !state.truncated
  const json = useJson(whole ? text : null)
  const [view, setView] = useState<'tree' | 'text'>('tree')
  if (state.status !== 'ready') return <PreviewPending {...props} state={state} />
  if (json.status === 'loading') return <PreviewLoading />
  const { value } = json
  return (
    <div className="pt-view">
      {state.truncated ? <TruncatedNote {...props} shown={treeLimit} size={state.size} /> : null}
      {value === undefined ? (
        <>
          {whole ? <p className="pt-view-note">{labels.jsonInvalid}</p> : null}
          <SourceText text={state.text} language="json" />
        </>
      ) : (
        <>
          <div className="pt-view-tools">
            <ViewSwitch
              value={view}
              onValueChange={setView}
              options={[
                ['tree', labels.jsonTreeView],
                ['text', labels.jsonText],
              ]}
            />
          </div>
          {view === 'tree' ? (
            <JsonTree value={value} />
          ) : (
            <SourceText text={state.text} language="json" />
          )}
        </>
      )}
    </div>
  )
}
