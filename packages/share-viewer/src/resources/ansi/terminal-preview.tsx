'use client'

import type { ReactNode } from 'react'
import { usePanelLabels } from '../../panel/panel-labels-context.ts'
import { textLimit } from '../limits.ts'
import { PreviewPending } from '../preview-status.tsx'
import type { ResourcePreviewProps } from '../resource-context.ts'
import { TruncatedNote } from '../truncated-note.tsx'
import { useResourceText } from '../use-resource-text.ts'
import { AnsiText } from './ansi-text.tsx'

/** What a terminal showed. */
export function TerminalPreview(props: ResourcePreviewProps): ReactNode {
  const labels = usePanelLabels()
  const state = useResourceText(props.resource, props.versionId, textLimit)
  if (state.status !== 'ready') return <PreviewPending {...props} state={state} />
  return (
    <div className="pt-view">
      {state.truncated ? <TruncatedNote {...props} shown={textLimit} size={state.size} /> : null}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- a scroll area must be reachable by keyboard */}
      <pre className="pt-terminal" tabIndex={0} role="group" aria-label={labels.terminal} dir="ltr">
        <AnsiText text={state.text} />
      </pre>
    </div>
  )
}
