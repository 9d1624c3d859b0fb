'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, type ReactNode } from 'react'
import { usePanelLabels } from '../../panel/panel-labels-context.ts'
import { visibleText } from '../visible-text.ts'
import type { TableData } from './parse-table.ts'
import type { TableColumn } from './table-columns.ts'
import { TableHead } from './table-head.tsx'
import type { TableSort } from './table-order.ts'

export interface TableGridProps {
  readonly data: TableData
  readonly columns: readonly TableColumn[]
  readonly order: readonly number[]
  /** Another order is on its way. */
  readonly busy: boolean
  readonly sort: TableSort | null
  readonly onSort: (sort: TableSort | null) => void
}

const rowSize = 33

/** A native table of which only the rows in view are there; spacers stand for the rest. */
export function TableGrid({ data, columns, order, busy, sort, onSort }: TableGridProps): ReactNode {
  const labels = usePanelLabels()
  const scroller = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- not compiled; nothing here is memoised
  const virtual = useVirtualizer({
    count: order.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowSize,
    overscan: 12,
    initialRect: { width: 600, height: 600 },
  })
  const items = virtual.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  return (
    <div
      ref={scroller}
      className="pt-grid-scroll"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll area must be reachable by keyboard
      tabIndex={0}
      role="group"
      aria-label={labels.tableArea}
      aria-busy={busy || undefined}
    >
      <table className="pt-grid" aria-rowcount={order.length + 1} aria-colcount={columns.length}>
        <colgroup>
          {columns.map((column) => (
            <col
              key={column.index}
              ref={(col) => col?.style.setProperty('inline-size', `calc(${column.width}ch + 28px)`)}
            />
          ))}
        </colgroup>
        <TableHead columns={columns} sort={sort} onSort={onSort} />
        <tbody>
          <Spacer size={before} />
          {items.map(({ index }) => (
            <tr key={order[index]} className="pt-grid-row" aria-rowindex={index + 2}>
              {columns.map((column) => {
                const cell = data.rows[order[index] ?? 0]?.[column.index] ?? ''
                return (
                  <td
                    key={column.index}
                    className="pt-grid-cell"
                    data-num={column.numeric ? '' : undefined}
                    title={
                      cell.length > column.width ? visibleText(cell.slice(0, 1000)) : undefined
                    }
                  >
                    {visibleText(cell.slice(0, 500))}
                  </td>
                )
              })}
            </tr>
          ))}
          <Spacer size={after} />
        </tbody>
      </table>
    </div>
  )
}

function Spacer({ size }: { readonly size: number }): ReactNode {
  if (size <= 0) return null
  return (
    <tr
      className="pt-grid-spacer"
      aria-hidden="true"
      ref={(row) => row?.style.setProperty('block-size', `${size}px`)}
    />
  )
}
