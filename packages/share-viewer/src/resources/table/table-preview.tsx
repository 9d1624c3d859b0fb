'use client'

import { useEffect, useState, type ReactNode } from 'react'
import { usePanelLabels } from '../../panel/panel-labels-context.ts'
import { PanelMessage } from '../../panel/panel-message.tsx'
import { tableLimit } from '../limits.ts'
import { PreviewLoading, PreviewPending } from '../preview-status.tsx'
import type { ResourcePreviewProps } from '../resource-context.ts'
import { bareMediaType } from '../resource-kind.ts'
import { TruncatedNote } from '../truncated-note.tsx'
import { useResourceText } from '../use-resource-text.ts'
import { DataTable } from './data-table.tsx'
import { parseTable, type TableData } from './parse-table.ts'

/** CSV or TSV as a table that sorts, filters and scrolls. */
export function TablePreview(props: ResourcePreviewProps): ReactNode {
  const labels = usePanelLabels()
  const state = useResourceText(props.resource, props.versionId, tableLimit)
  const text = state.status === 'ready' ? completeLines(state.text, state.truncated) : null
  const tabs =
    bareMediaType(props.resource.mediaType) === 'text/tab-separated-values' ||
    props.resource.title.toLowerCase().endsWith('.tsv')
  const table = useParsedTable(text, tabs ? '\t' : undefined)
  if (state.status !== 'ready') return <PreviewPending {...props} state={state} />
  if (!table) return <PreviewLoading />
  if (table.columns.length === 0)
    return <PanelMessage icon="table">{labels.tableEmpty}</PanelMessage>
  return (
    <div className="pt-view">
      {state.truncated ? <TruncatedNote {...props} shown={tableLimit} size={state.size} /> : null}
      <DataTable data={table} />
    </div>
  )
}

function completeLines(text: string, truncated: boolean): string {
  return truncated ? text.slice(0, text.lastIndexOf('\n') + 1) : text
}

function useParsedTable(text: string | null, delimiter: string | undefined): TableData | null {
  const [parsed, setParsed] = useState<{ readonly text: string; readonly table: TableData } | null>(
    null,
  )
  useEffect(() => {
    if (text === null) return
    const controller = new AbortController()
    void parseTable(text, delimiter, controller.signal).then(
      (table) => controller.signal.aborted || setParsed({ text, table }),
    )
    return () => controller.abort()
  }, [text, delimiter])
  return parsed !== null && parsed.text === text ? parsed.table : null
}
