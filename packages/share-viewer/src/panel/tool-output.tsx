'use client'

import type { ToolContent, ToolPart } from '@playthread/core'
import { useMemo, type ReactNode } from 'react'
import { AnsiText } from '../resources/ansi/ansi-text.tsx'
import { JsonTree } from '../resources/json/json-tree.tsx'
import { parseJson } from '../resources/json/parse-json.ts'
import { LinkCard } from '../resources/previews/link-preview.tsx'
import { ResourceChip } from '../resources/resource-chip.tsx'
import { usePanelLabels } from './panel-labels-context.ts'
import { ToolMedia } from './tool-media.tsx'

/** What a call gave back, or why there is nothing. */
export function ToolOutput({ tool }: { readonly tool: ToolPart }): ReactNode {
  const labels = usePanelLabels()
  const output = tool.output ?? []
  const shown = output.filter((content) => content.type !== 'text' || content.text.trim() !== '')
  if (shown.length > 0) {
    return shown.map((content, index) => (
      // oxlint-disable-next-line react/no-array-index-key -- pieces of one result, only ever appended
      <Content key={index} content={content} index={index} failed={tool.status === 'error'} />
    ))
  }
  const said = {
    running: labels.toolWaiting,
    done: labels.toolNoResult,
    error: labels.toolNoResult,
    denied: labels.toolDeniedText,
    abandoned: labels.toolAbandonedText,
  }[tool.status]
  return <p className="pt-io-none">{said}</p>
}

interface ContentProps {
  readonly content: ToolContent
  readonly index: number
  readonly failed: boolean
}

function Content({ content, index, failed }: ContentProps): ReactNode {
  switch (content.type) {
    case 'text':
      return <TextContent text={content.text} failed={failed} />
    case 'image':
    case 'audio':
      return <ToolMedia content={content} index={index} />
    case 'resource':
      return <ResourceChip resourceId={content.resourceId} />
    case 'resource_link':
      return <LinkCard url={content.url} title={content.title} />
    case 'structured':
      return <JsonTree value={content.value} />
  }
}

const maxTree = 1_000_000
const maxText = 200_000

function TextContent({
  text,
  failed,
}: {
  readonly text: string
  readonly failed: boolean
}): ReactNode {
  const labels = usePanelLabels()
  const value = useMemo(
    () => (text.length <= maxTree && /^\s*[[{]/.test(text) ? parseJson(text) : undefined),
    [text],
  )
  if (value !== undefined) return <JsonTree value={value} />
  return (
    <>
      <pre className="pt-io-text" dir="auto" data-failed={failed ? '' : undefined}>
        <AnsiText text={text.slice(0, maxText)} />
      </pre>
      {text.length > maxText ? <p className="pt-io-none">{labels.toolCut}</p> : null}
    </>
  )
}
