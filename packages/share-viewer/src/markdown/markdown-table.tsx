'use client'

import { useState, type ReactNode } from 'react'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'
import { textOf, type MarkdownNode } from './token-tree.ts'

export interface MarkdownTableProps {
  readonly node: MarkdownNode
  readonly render: (nodes: readonly MarkdownNode[]) => ReactNode
}

/** More cells than this wait for a click. */
export const tableCellLimit = 2000

/** A table that scrolls sideways inside its frame. Columns of numbers line up at their end. */
export function MarkdownTable({ node, render }: MarkdownTableProps): ReactNode {
  const labels = useViewerLabels()
  const [all, setAll] = useState(false)
  const head = rowsOf(node, 'thead')
  const body = rowsOf(node, 'tbody')
  const columns = Math.max(1, head[0]?.children.length ?? 1)
  const shown = Math.max(1, Math.floor(tableCellLimit / columns))
  const visible = all ? body : body.slice(0, shown)
  const alignments = columnAlignments(head, body.slice(0, 50), columns)

  const row = (line: MarkdownNode, index: number): ReactNode => (
    <tr key={index}>
      {line.children.map((cell, column) => {
        const props = { key: column, dir: 'auto', 'data-align': alignments[column] } as const
        return cell.type === 'th' ? (
          <th {...props} scope="col" key={column}>
            {render(cell.children)}
          </th>
        ) : (
          <td {...props} key={column}>
            {render(cell.children)}
          </td>
        )
      })}
    </tr>
  )
  return (
    <div className="pt-table-frame">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- a scroll area must be reachable by keyboard */}
      <div className="pt-table-wrap" tabIndex={0} role="group" aria-label={labels.table}>
        <table className="pt-table">
          <thead>{head.map(row)}</thead>
          {visible.length > 0 ? <tbody>{visible.map(row)}</tbody> : null}
        </table>
      </div>
      {visible.length < body.length ? (
        <button
          type="button"
          className="pt-button pt-table-more"
          data-variant="quiet"
          onClick={() => setAll(true)}
        >
          {labels.allRows(body.length)}
        </button>
      ) : null}
    </div>
  )
}

function rowsOf(table: MarkdownNode, part: string): readonly MarkdownNode[] {
  return table.children.find((child) => child.type === part)?.children ?? []
}

const numeric = /^[\s~≈<>±+−–-]*[$€£¥]?[\d.,\s ]*\d[\d.,]*\s*(?:%|[a-zµ°]{1,4})?$/iu

/** What the author asked for; else `number` where every filled cell is one. */
function columnAlignments(
  head: readonly MarkdownNode[],
  body: readonly MarkdownNode[],
  columns: number,
): (string | undefined)[] {
  return Array.from({ length: columns }, (_, column) => {
    const asked = /right|center|left/.exec(head[0]?.children[column]?.attributes.style ?? '')?.[0]
    if (asked) return asked
    const texts = body
      .map((line) => textOf(line.children[column]?.children ?? []).trim())
      .filter((text) => text !== '' && text !== '–' && text !== '-')
    return texts.length > 0 && texts.every((text) => numeric.test(text)) ? 'number' : undefined
  })
}
