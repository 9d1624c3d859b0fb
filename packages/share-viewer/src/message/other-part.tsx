'use client'

import type { DataPart, ErrorPart, Message, UnknownPart } from '@playthread/core'
import { createElement, type ReactNode } from 'react'
import { CodeBlock } from '../code/code-block.tsx'
import { Icon } from '../icons/icon.tsx'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'
import { PartBoundary } from './part-boundary.tsx'
import { useDataRenderer } from './renderers.ts'

export interface OtherPartProps {
  readonly part: DataPart | ErrorPart | UnknownPart
  readonly message: Message
}

/** An error, host data, or something this version cannot read: each calm, each in its place. */
export function OtherPart({ part, message }: OtherPartProps): ReactNode {
  const labels = useViewerLabels()
  if (part.type === 'data') return <DataBlock part={part} message={message} />
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

export function Note({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <p className="pt-note">
      <Icon name="alert" size="s" />
      <span>{children}</span>
    </p>
  )
}

function DataBlock({ part, message }: { part: DataPart; message: Message }): ReactNode {
  const labels = useViewerLabels()
  const Renderer = useDataRenderer(part.name)
  if (Renderer) {
    return (
      <PartBoundary fallback={<Note>{labels.brokenPart}</Note>}>
        {createElement(Renderer, { part, message })}
      </PartBoundary>
    )
  }
  return (
    <details className="pt-data">
      <summary className="pt-step">
        <Icon name="code" size="s" />
        <span className="pt-step-label">
          <bdi className="pt-step-title">{labels.dataPart(part.name)}</bdi>
          <Icon name="chevron" size="s" mirror className="pt-chevron" />
        </span>
      </summary>
      <CodeBlock code={JSON.stringify(part.data, null, 2)} language="json" />
    </details>
  )
}
