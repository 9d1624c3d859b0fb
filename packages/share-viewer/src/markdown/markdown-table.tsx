'use client'

import { useState, type MouseEventHandler, type ReactNode } from 'react'
import type { ViewEnvironment } from '../view/view-environment.ts'
import { columnAlignments } from './column-alignments.ts'
import type { MarkdownNode } from './token-tree.ts'

export interface MarkdownTableProps {
  readonly node: MarkdownNode
  readonly env: ViewEnvironment
  readonly render: (nodes: readonly MarkdownNode[]) => ReactNode
}

/** More cells than this wait for a click. */
export const tableCellLimit = 2000

/** A table that scrolls sideways inside its frame. Columns of numbers line up at their end. */
export function MarkdownTable(props: MarkdownTableProps): ReactNode {
  return props.env.live ? (
    <LiveTable {...props} />
  ) : (
    <TableView {...props} all={props.env.expanded} />
  )
}

function LiveTable(props: MarkdownTableProps): ReactNode {
  const [all, setAll] = useState(props.env.expanded)
  return <TableView {...props} all={all} onMore={() => setAll(true)} />
}

interface TableViewProps extends MarkdownTableProps {
  readonly all: boolean
  /** @default a button for whoever listens above */
  readonly onMore?: MouseEventHandler
}

function TableView({ node, env, render, all, onMore }: TableViewProps): ReactNode {
  const head = rowsOf(node, 'thead')
  const body = rowsOf(node, 'tbody')
  const columns = Math.max(1, head[0]?.children.length ?? 1)
  const shown = Math.max(1, Math.floor(tableCellLimit / columns))
  const visible = all ? body : body.slice(0, shown)
  const alignments = columnAlignments(head, body.slice(0, 50), columns)

  const row = (line: MarkdownNode, index: number): ReactNode => (
    <tr key={index}>
      {line.children.map((cell, column) => {
        const props = { key: column, 'data-align': alignments[column] } as const
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
      <div
        className="pt-table-wrap"
        dir="auto"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll area must be reachable by keyboard
        tabIndex={0}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- no other element is a scroll area with a name
        role="group"
        aria-label={env.labels.table}
      >
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
          {...(onMore ? { onClick: onMore } : { 'data-action': 'expand' })}
        >
          {env.labels.allRows(body.length)}
        </button>
      ) : null}
    </div>
  )
}

function rowsOf(table: MarkdownNode, part: string): readonly MarkdownNode[] {
  return table.children.find((child) => child.type === part)?.children ?? []
}
