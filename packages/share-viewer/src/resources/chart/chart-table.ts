import type { Mark, Spec, View } from 'vega'
import type { TableData } from '../table/parse-table.ts'

const maxRows = 5000

/** The rows the first marks are drawn from, as text. */
export function chartTable(view: View, spec: Spec): TableData {
  const name = dataOf(spec.marks ?? []) ?? spec.data?.[0]?.name
  const rows = name === undefined ? [] : rowsOf(view, name)
  const names = new Set(rows.slice(0, 200).flatMap((row) => Object.keys(row)))
  const columns = [...names].filter((column) => !isScaffolding(column, names))
  return {
    columns,
    rows: rows.map((row) => columns.map((column) => cell(row[column]))),
  }
}

/** What a grammar adds to draw with: `metres_start` beside `metres`. */
function isScaffolding(column: string, names: ReadonlySet<string>): boolean {
  const stacked = /^(.+)_(?:start|end)$/.exec(column)
  return column.startsWith('__') || (stacked !== null && names.has(stacked[1] ?? ''))
}

function rowsOf(view: View, name: string): readonly Readonly<Record<string, unknown>>[] {
  try {
    const rows: unknown = view.data(name)
    return Array.isArray(rows) ? rows.filter(isRow).slice(0, maxRows) : []
  } catch {
    return []
  }
}

const isRow = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

function dataOf(marks: readonly Mark[]): string | undefined {
  for (const mark of marks) {
    const from = mark.from
    if (from && 'facet' in from && from.facet) return from.facet.data
    if (from?.data !== undefined) return from.data
    const inner = 'marks' in mark && mark.marks ? dataOf(mark.marks) : undefined
    if (inner !== undefined) return inner
  }
  return undefined
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString()
  return typeof value === 'string' ? value : JSON.stringify(value)
}
