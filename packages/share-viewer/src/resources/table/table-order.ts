import type { Sliced } from '../slices.ts'
import { sortSlices } from '../sort-slices.ts'
import { isNumeric, numericValue, type TableData } from './parse-table.ts'

export interface TableSort {
  readonly column: number
  readonly direction: 'ascending' | 'descending'
}

/** Row numbers in the order to show: filtered by text, then sorted; empty cells always last. */
export function* tableOrder(
  { rows }: TableData,
  query: string,
  sort: TableSort | null,
  numeric: boolean,
  locale: string | undefined,
): Sliced<readonly number[]> {
  const wanted = query.trim().toLowerCase()
  const order: number[] = []
  for (const [index, row] of rows.entries()) {
    if (wanted === '' || row.some((cell) => cell.toLowerCase().includes(wanted))) order.push(index)
    if (index % perStep === 0) yield
  }
  if (!sort) return order
  const factor = sort.direction === 'ascending' ? 1 : -1
  const cell = (index: number): string => rows[index]?.[sort.column] ?? ''
  const empty = new Uint8Array(rows.length)
  for (let index = 0; index < rows.length; index += 1) {
    empty[index] = cell(index).trim() === '' ? 1 : 0
    if (index % perStep === 0) yield
  }
  const compare = numeric ? yield* byNumber(rows.length, cell) : byText(locale, cell)
  return yield* sortSlices(order, (a, b) => {
    const [emptyA = 0, emptyB = 0] = [empty[a], empty[b]]
    if (emptyA || emptyB) return emptyA - emptyB || a - b
    return factor * compare(a, b) || a - b
  })
}

const perStep = 1000

type Compare = (a: number, b: number) => number

function* byNumber(length: number, cell: (index: number) => string): Sliced<Compare> {
  const values = new Float64Array(length)
  for (let i = 0; i < length; i += 1) {
    values[i] = isNumeric(cell(i)) ? numericValue(cell(i)) : Number.POSITIVE_INFINITY
    if (i % perStep === 0) yield
  }
  return (a, b) => {
    const [x = 0, y = 0] = [values[a], values[b]]
    return x === y ? 0 : x < y ? -1 : 1
  }
}

function byText(locale: string | undefined, cell: (index: number) => string): Compare {
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  return (a, b) => collator.compare(cell(a), cell(b))
}
