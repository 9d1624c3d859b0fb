import { reconcile } from './reconcile.ts'
import { buildTree, type MarkdownNode } from '../token-tree.ts'
import {
  completeLines,
  headerOf,
  rangesAt,
  type Advance,
  type OpenTable,
  type Parsed,
} from './open-block.ts'

/** markdown-it counts the cells it fills up and ends a table at so many; a part cannot be counted. */
const countedCells = 65_536

/**
 * In an open table, a row whose line is whole is finished.
 *
 * @param node the table as it is shown
 */
export function advanceTable(
  parsed: Parsed,
  before: OpenTable | null,
  node: MarkdownNode,
): Advance<OpenTable> | null {
  const { tokens, unit } = parsed
  const firstRow = unit.firstLine + 2
  const line = Math.min(completeLines(parsed), unit.endLine)
  if (line <= firstRow) return null
  const header = before?.header ?? headerOf(parsed, 2)
  const done = rangesAt(tokens, unit, 2).filter(([from]) => {
    const map = tokens[from]?.map
    return map && map[0] >= firstRow && map[1] <= line
  })
  const [head, body] = node.children
  const rows = body?.children.slice(0, (before?.rows.length ?? 0) + done.length) ?? []
  if (!head || tooLarge(rows)) return null
  return { open: { type: 'table', header, head, rows }, line, token: done.at(-1)?.[1] ?? unit.from }
}

/** @param old the table as it was shown */
export function joinTable(
  open: OpenTable,
  parsed: Parsed,
  old: MarkdownNode | undefined,
): MarkdownNode | null {
  const { tokens, unit, breaks } = parsed
  const [table] = buildTree(tokens, breaks, unit.from, unit.to)
  if (!table) return null
  const body = table.children[1]
  const oldRows = old?.children[1]?.children.slice(open.rows.length) ?? []
  const rows = open.rows.concat(reconcile(oldRows, body?.children ?? []))
  if (tooLarge(rows)) return null
  const part = { ...(body ?? { ...open.head, type: 'tbody', tag: 'tbody' }), children: rows }
  return { ...table, children: rows.length > 0 ? [open.head, part] : [open.head] }
}

function tooLarge(rows: readonly MarkdownNode[]): boolean {
  return rows.length * (rows[0]?.children.length ?? 0) > countedCells
}
