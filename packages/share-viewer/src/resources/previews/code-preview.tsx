'use client'

import type { ReactNode } from 'react'
import { CodeBlock } from '../../code/code-block.tsx'
import { highlightLimit, textLimit } from '../limits.ts'
import { PreviewPending } from '../preview-status.tsx'
import type { ResourcePreviewProps } from '../resource-context.ts'
import { TruncatedNote } from '../truncated-note.tsx'
import { useResourceText } from '../use-resource-text.ts'
import { codeLanguage } from './code-language.ts'
import { PlainText } from './plain-text.tsx'

/** A source file with colours; a very long one without. */
export function CodePreview(props: ResourcePreviewProps): ReactNode {
  const state = useResourceText(props.resource, props.versionId, textLimit)
  if (state.status !== 'ready') return <PreviewPending {...props} state={state} />
  return (
    <div className="pt-view">
      {state.truncated ? <TruncatedNote {...props} shown={textLimit} size={state.size} /> : null}
      <SourceText text={state.text} language={codeLanguage(props.resource)} />
    </div>
  )
}

export interface SourceTextProps {
  readonly text: string
  readonly language: string
}

/** Code that fills the panel. */
export function SourceText({ text, language }: SourceTextProps): ReactNode {
  if (text.length > highlightLimit) return <PlainText text={text} />
  return (
    <div className="pt-view-code">
      <CodeBlock code={text} language={language} />
    </div>
  )
}
