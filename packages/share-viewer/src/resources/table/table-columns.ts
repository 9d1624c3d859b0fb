import { isNumeric, type TableData } from './parse-table.ts'

export interface TableColumn {
  readonly index: number
  readonly name: string
  readonly numeric: boolean
  /** In characters. */
  readonly width: number
}

export const maxColumns = 100
const sample = 200

/** Kinds and widths, judged by the first 200 rows, so that scrolling never moves a column. */
export function tableColumns({ columns, rows }: TableData): readonly TableColumn[] {
  const seen = rows.slice(0, sample)
  return columns.slice(0, maxColumns).map((name, index) => {
    const cells = seen.map((row) => row[index] ?? '').filter((cell) => cell.trim() !== '')
    const numbers = cells.filter(isNumeric).length
    const longest = Math.max(name.length + 2, ...cells.map((cell) => cell.length))
    return {
      index,
      name,
      numeric: cells.length > 0 && numbers >= cells.length * 0.9,
      width: Math.min(28, Math.max(5, longest)),
    }
  })
}
