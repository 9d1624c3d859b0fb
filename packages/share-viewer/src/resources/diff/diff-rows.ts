import type { DiffLine } from './parse-diff.ts'
import { changedSpan, type Span } from './changed-span.ts'

/** One line of the view, with what changed inside it where its counterpart is known. */
export interface DiffCell extends DiffLine {
  readonly changed: Span | null
}

/** Two lines side by side: either may be missing. */
export interface DiffRow {
  readonly left: DiffCell | null
  readonly right: DiffCell | null
}

/**
 * Unchanged lines one by one, and each run of removed lines beside the added lines that follow it.
 * A block is one unchanged line or one such change.
 */
export function diffBlocks(lines: readonly DiffLine[]): readonly (readonly DiffRow[])[] {
  const blocks: DiffRow[][] = []
  for (let at = 0; at < lines.length;) {
    const line = lines[at]
    if (line?.type === 'same') {
      const cell = { ...line, changed: null }
      blocks.push([{ left: cell, right: cell }])
      at += 1
      continue
    }
    const removed = take(lines, at, 'removed')
    const added = take(lines, at + removed.length, 'added')
    const length = Math.max(removed.length, added.length)
    const alike = removed.length === added.length
    blocks.push(Array.from({ length }, (_, i) => pair(removed[i], added[i], alike)))
    at += removed.length + added.length
  }
  return blocks
}

/** The same blocks as single lines: what was removed, then what was added. */
export function unifiedCells(blocks: readonly (readonly DiffRow[])[]): readonly DiffCell[] {
  return blocks.flatMap((block) => {
    const lefts = block.flatMap(({ left }) => left ?? [])
    const rights = block.flatMap(({ left, right }) => (right && right !== left ? right : []))
    return [...lefts, ...rights]
  })
}

function take(
  lines: readonly DiffLine[],
  from: number,
  type: DiffLine['type'],
): readonly DiffLine[] {
  const end = lines.findIndex((line, at) => at >= from && line.type !== type)
  return lines.slice(from, end === -1 ? lines.length : end)
}

function pair(removed: DiffLine | undefined, added: DiffLine | undefined, alike: boolean): DiffRow {
  const spans = alike && removed && added ? changedSpan(removed.text, added.text) : null
  return {
    left: removed ? { ...removed, changed: spans?.before ?? null } : null,
    right: added ? { ...added, changed: spans?.after ?? null } : null,
  }
}
