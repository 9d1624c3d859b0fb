'use client'

import type { ReactNode } from 'react'
import { textLimit } from '../limits.ts'
import { PreviewPending } from '../preview-status.tsx'
import type { ResourcePreviewProps } from '../resource-context.ts'
import { TruncatedNote } from '../truncated-note.tsx'
import { useResourceText } from '../use-resource-text.ts'
import { PlainText } from './plain-text.tsx'

/** A text file as it is. */
export function TextPreview(props: ResourcePreviewProps): ReactNode {
  const state = useResourceText(props.resource, props.versionId, textLimit)
  if (state.status !== 'ready') return <PreviewPending {...props} state={state} />
  return (
    <div className="pt-view">
      {state.truncated ? <TruncatedNote {...props} shown={textLimit} size={state.size} /> : null}
      <PlainText text={state.text} />
    </div>
  )
}
