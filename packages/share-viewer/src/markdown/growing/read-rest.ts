import type { Definitions } from '../rules/lookups.ts'
import { buildTree } from '../token-tree.ts'
import { parseUnits, type ParsedUnits } from '../units.ts'
import { joinBlock } from './continue-block.ts'
import { union, type Progress, type Watched } from './progress.ts'
import { reconcile } from './reconcile.ts'

/** The unfinished end of a text, parsed. */
export interface Rest extends ParsedUnits {
  readonly source: string
  /** What it defines, over what finished text does. */
  readonly definitions: Definitions
  /** Where a line of the source begins in the text. */
  readonly offset: (line: number) => number
}

export function readRest(progress: Progress, text: string): Rest {
  const header = progress.open?.header ?? ''
  const source = ownCopy(header, text.slice(progress.restStart))
  const definitions: Definitions = Object.create(progress.defined)
  const parsed = parseUnits(source, definitions, true)
  const before = progress.restStart - header.length
  const offset = (line: number): number => (parsed.lines[line] ?? source.length) + before
  return { ...parsed, source, definitions, offset }
}

/**
 * A string that shares no memory with the text: nodes are cut from it and stay, and each would keep
 * the whole text of its step alive.
 */
function ownCopy(header: string, rest: string): string {
  return header === '' ? ` ${rest}`.slice(1) : header + rest
}

/**
 * A block for each unit of the rest, made of nodes that were there before where they are the same;
 * `null` for definitions. `null` altogether when the open block does not go on as it began.
 */
export function blocksOf(
  progress: Progress,
  rest: Rest,
  finished: number,
): (Watched | null)[] | null {
  const { breaks, document } = progress
  const blocks: (Watched | null)[] = []
  let index = finished
  for (const unit of rest.units) {
    const open = blocks.length === 0 ? progress.open : null
    if (unit.type === 'reference_definition') {
      if (open) return null
      blocks.push(null)
      continue
    }
    const start = open ? progress.openStart : rest.offset(unit.firstLine)
    const shown = document.blocks[index]
    const old = shown?.start === start ? shown.nodes : []
    const joined = open && joinBlock(open, { ...rest, unit, breaks }, old[0])
    if (open && !joined) return null
    const nodes = joined
      ? keepOne(old, joined)
      : reconcile(old, buildTree(rest.tokens, breaks, unit.from, unit.to))
    const looked = open ? union(progress.openLooked, unit.looked) : unit.looked
    const end = rest.offset(unit.endLine)
    blocks.push({ block: { start, end, nodes, notes: undefined }, looked })
    index += 1
  }
  return progress.open && blocks.length === 0 ? null : blocks
}

function keepOne<T>(old: readonly T[], node: T): readonly T[] {
  return old.length === 1 && old[0] === node ? old : [node]
}
