'use client'

import { useDeferredValue, useId, useMemo, useState, type ReactNode } from 'react'
import { Icon } from '../../icons/icon.tsx'
import { usePanelLabels } from '../../panel/panel-labels-context.ts'
import { useResources } from '../resource-context.ts'
import type { TableData } from './parse-table.ts'
import { maxColumns, tableColumns } from './table-columns.ts'
import { TableGrid } from './table-grid.tsx'
import type { TableSort } from './table-order.ts'
import { useTableOrder } from './use-table-order.ts'

export interface DataTableProps {
  readonly data: TableData
}

/** A filter, how much there is, and the rows. */
export function DataTable({ data }: DataTableProps): ReactNode {
  const labels = usePanelLabels()
  const { locale } = useResources()
  const id = useId()
  const [filter, setFilter] = useState('')
  const [sort, setSort] = useState<TableSort | null>(null)
  const query = useDeferredValue(filter)
  const columns = useMemo(() => tableColumns(data), [data])
  const numeric = Boolean(sort && columns[sort.column]?.numeric)
  const { order, busy } = useTableOrder(data, query, sort, numeric, locale)
  const count = (n: number): string => new Intl.NumberFormat(locale).format(n)
  const total = data.rows.length
  return (
    <>
      <div className="pt-grid-tools">
        <label className="pt-filter" htmlFor={id}>
          <Icon name="search" size="s" />
          <input
            id={id}
            className="pt-filter-input"
            type="search"
            aria-label={labels.filterRows}
            placeholder={labels.filterRows}
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
          />
        </label>
        <output className="pt-grid-count">
          <bdi>
            {query.trim() === ''
              ? labels.tableSize(
                  count(total),
                  count(data.columns.length),
                  total,
                  data.columns.length,
                )
              : labels.tableMatches(count(order.length), count(total))}
          </bdi>
        </output>
      </div>
      {data.columns.length > maxColumns ? (
        <p className="pt-view-note">
          {labels.tableColumnsCut(count(maxColumns), count(data.columns.length))}
        </p>
      ) : null}
      <TableGrid
        data={data}
        columns={columns}
        order={order}
        busy={busy}
        sort={sort}
        onSort={setSort}
      />
    </>
  )
}
