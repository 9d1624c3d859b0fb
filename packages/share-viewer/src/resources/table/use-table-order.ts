'use client'

import { useEffect, useMemo, useState } from 'react'
import { atOnce, inSlices } from '../slices.ts'
import type { TableData } from './parse-table.ts'
import { tableOrder, type TableSort } from './table-order.ts'

/** Up to here it is done before anyone could notice. */
const fewRows = 5000

export interface TableOrder {
  readonly order: readonly number[]
  /** The order shown is still the one from before. */
  readonly busy: boolean
}

/** The rows to show, in order; a long table keeps its old order until the new one is there. */
export function useTableOrder(
  data: TableData,
  query: string,
  sort: TableSort | null,
  numeric: boolean,
  locale: string | undefined,
): TableOrder {
  const few = data.rows.length <= fewRows
  const now = useMemo(
    () => (few ? atOnce(tableOrder(data, query, sort, numeric, locale)) : null),
    [few, data, query, sort, numeric, locale],
  )
  const asRead = useMemo(() => Array.from(data.rows, (_, index) => index), [data])
  const [later, setLater] = useState<TableOrder & { readonly data: TableData | null }>({
    data: null,
    order: [],
    busy: false,
  })
  useEffect(() => {
    if (few) return
    const controller = new AbortController()
    setLater((known) => ({ ...known, busy: true }))
    void inSlices(tableOrder(data, query, sort, numeric, locale), controller.signal).then(
      (order) => order && setLater({ data, order, busy: false }),
    )
    return () => controller.abort()
  }, [few, data, query, sort, numeric, locale])
  if (now) return { order: now, busy: false }
  return later.data === data ? later : { order: asRead, busy: true }
}
