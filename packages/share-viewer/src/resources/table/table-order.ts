import { isNumeric, numericValue, type TableData } from './parse-table.ts'

export interface TableSort {
  readonly column: number
  readonly direction: 'ascending' | 'descending'
}

/** Row numbers in the order to show: filtered by text, then sorted; empty cells always last. */
export function tableOrder(
  { rows }: TableData,
  query: string,
  sort: TableSort | null,
  numeric: boolean,
  locale: string | undefined,
): readonly number[] {
  const wanted = query.trim().toLowerCase()
  const order: number[] = []
  rows.forEach((row, index) => {
    if (wanted === '' || row.some((cell) => cell.toLowerCase().includes(wanted))) order.push(index)
  })
  if (!sort) return order
  const factor = sort.direction === 'ascending' ? 1 : -1
  const cell = (index: number): string => rows[index]?.[sort.column] ?? ''
  const compare = numeric ? byNumber(rows.length, cell) : byText(locale, cell)
  return order.toSorted((a, b) => {
    const emptyA = cell(a).trim() === ''
    const emptyB = cell(b).trim() === ''
    if (emptyA || emptyB) return Number(emptyA) - Number(emptyB) || a - b
    return factor * compare(a, b) || a - b
  })
}

type Compare = (a: number, b: number) => number

function byNumber(length: number, cell: (index: number) => string): Compare {
  const values = new Float64Array(length)
  for (let i = 0; i < length; i += 1) {
    values[i] = isNumeric(cell(i)) ? numericValue(cell(i)) : Number.POSITIVE_INFINITY
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
