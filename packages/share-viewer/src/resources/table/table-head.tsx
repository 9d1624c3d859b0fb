'use client'

import type { ReactNode } from 'react'
import { Icon } from '../../icons/icon.tsx'
import { usePanelLabels } from '../../panel/panel-labels-context.ts'
import { visibleText } from '../visible-text.ts'
import type { TableColumn } from './table-columns.ts'
import type { TableSort } from './table-order.ts'

export interface TableHeadProps {
  readonly columns: readonly TableColumn[]
  readonly sort: TableSort | null
  readonly onSort: (sort: TableSort | null) => void
}

/** Column names that sort: up, down, as it was. */
export function TableHead({ columns, sort, onSort }: TableHeadProps): ReactNode {
  const labels = usePanelLabels()
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(({ index, name, numeric }) => {
          const direction = sort?.column === index ? sort.direction : undefined
          return (
            <th
              key={index}
              scope="col"
              className="pt-grid-head"
              data-num={numeric ? '' : undefined}
              aria-sort={direction}
            >
              <button
                type="button"
                className="pt-grid-sort"
                onClick={() => onSort(nextSort(index, direction))}
              >
                <bdi className="pt-grid-name">
                  {name.trim() === '' ? labels.column(index + 1) : visibleText(name)}
                </bdi>
                {direction ? (
                  <Icon name={direction === 'ascending' ? 'arrow-up' : 'arrow-down'} size="s" />
                ) : null}
              </button>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

function nextSort(column: number, direction: TableSort['direction'] | undefined): TableSort | null {
  if (direction === undefined) return { column, direction: 'ascending' }
  return direction === 'ascending' ? { column, direction: 'descending' } : null
}
