import type { DataPart, ErrorPart, Message, UnknownPart } from '@playthread/core'
import { createElement, type ReactNode } from 'react'
import { CodeBlock } from '../code/code-block.tsx'
import { CodeView } from '../code/code-view.tsx'
import { Icon } from '../icons/icon.tsx'
import type { ViewEnvironment } from '../view/view-environment.ts'
import { Note } from './note.tsx'
import { PartBoundary } from './part-boundary.tsx'
import { dataRenderer } from './renderers.ts'

export interface OtherPartProps {
  readonly part: DataPart | ErrorPart | UnknownPart
  readonly message: Message
  readonly env: ViewEnvironment
}

/** An error, host data, or something this version cannot read: each calm, each in its place. */
export function OtherPart({ part, message, env }: OtherPartProps): ReactNode {
  const { labels } = env
  if (part.type === 'data') return <DataBlock part={part} message={message} env={env} />
  if (part.type === 'unknown') return <Note>{labels.unknownPart(part.originalType)}</Note>
  return (
    <div className="pt-note" data-tone="danger" dir="auto">
      <Icon name="alert" size="s" />
      <span>
        <b className="pt-note-lead">{labels.errorPart}</b>
        {part.message}
      </span>
    </div>
  )
}

interface DataBlockProps {
  readonly part: DataPart
  readonly message: Message
  readonly env: ViewEnvironment
}

function DataBlock({ part, message, env }: DataBlockProps): ReactNode {
  const { labels } = env
  const Renderer = dataRenderer(env.renderers, part.name)
  if (Renderer) {
    return (
      <PartBoundary fallback={<Note>{labels.brokenPart}</Note>}>
        {createElement(Renderer, { part, message })}
      </PartBoundary>
    )
  }
  const code = JSON.stringify(part.data, null, 2)
  return (
    <details className="pt-data">
      <summary className="pt-step">
        <Icon name="code" size="s" />
        <span className="pt-step-label">
          <bdi className="pt-step-title">{labels.dataPart(part.name)}</bdi>
          <Icon name="chevron" size="s" mirror className="pt-chevron" />
        </span>
      </summary>
      {env.live ? (
        <CodeBlock code={code} language="json" />
      ) : (
        <CodeView code={code} language="json" labels={labels} />
      )}
    </details>
  )
}
