import Papa from 'papaparse'

export interface TableData {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const chunkChars = 64_000

/**
 * CSV or TSV as text cells, a slice at a time so that the page stays responsive. Every cell is
 * text: nothing is evaluated.
 */
export function parseTable(
  text: string,
  delimiter: string | undefined,
  signal: AbortSignal,
): Promise<TableData> {
  return new Promise((resolve) => {
    const all: string[][] = []
    Papa.parse<string[]>(text, {
      delimiter: delimiter ?? '',
      skipEmptyLines: 'greedy',
      chunkSize: chunkChars,
      chunk: ({ data }: Papa.ParseResult<string[]>, parser: Papa.Parser) => {
        for (const row of data) all.push(row)
        if (signal.aborted) parser.abort()
        else {
          parser.pause()
          setTimeout(() => parser.resume())
        }
      },
      complete: () => resolve(withColumns(all)),
    })
  })
}

/** The first row names the columns, unless it holds numbers. */
function withColumns(all: readonly (readonly string[])[]): TableData {
  const first = all[0] ?? []
  const width = Math.max(0, ...all.slice(0, 1000).map((row) => row.length))
  const named = all.length > 1 && first.some((cell) => cell.trim() !== '') && !first.some(isNumeric)
  const columns = Array.from({ length: width }, (_, i) => (named ? (first[i] ?? '') : ''))
  return { columns, rows: named ? all.slice(1) : all }
}

const number = /^\s*[-+−]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:e[-+]?\d+)?\s*%?\s*$/i

/** Whether a cell reads as a number. */
export function isNumeric(cell: string): boolean {
  return /\d/.test(cell) && number.test(cell)
}

/** A numeric cell's value, for sorting only. */
export function numericValue(cell: string): number {
  return Number(cell.replaceAll(',', '').replace('−', '-').replace('%', '').trim())
}
