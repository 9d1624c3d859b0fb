import type { Token } from 'markdown-it'
import type { MarkdownNode } from '../token-tree.ts'
import type { ParsedUnits, Unit } from '../units.ts'

/**
 * A block at the end of a growing text whose first part is finished. `header` stands for that part
 * when the rest is parsed, so that the parser reads the rest as it would in place.
 */
interface Open {
  readonly header: string
}

export interface OpenFence extends Open {
  readonly type: 'fence'
  /** Its whole lines. */
  readonly text: string
}

export interface OpenTable extends Open {
  readonly type: 'table'
  readonly head: MarkdownNode
  readonly rows: readonly MarkdownNode[]
}

export interface OpenList extends Open {
  readonly type: 'list'
  /** The list without its items. */
  readonly list: MarkdownNode
  /** Finished items as they are in a list with blank lines between items … */
  readonly loose: readonly MarkdownNode[]
  /** … and without. */
  readonly tight: readonly MarkdownNode[]
  readonly isLoose: boolean
}

export type OpenBlock = OpenFence | OpenTable | OpenList

/** A block of a source that has just been parsed. */
export interface Parsed extends ParsedUnits {
  readonly source: string
  readonly unit: Unit
  readonly breaks: boolean
}

/** How far a block is finished. */
export interface Advance<Block extends OpenBlock = OpenBlock> {
  readonly open: Block
  /** The line of the source that the rest begins with. */
  readonly line: number
  /** The block's tokens before this one are finished. */
  readonly token: number
}

/** Lines that are whole, by the line break at their end. */
export function completeLines({ lines }: ParsedUnits): number {
  return lines.length - 1
}

/** Where the elements of one level begin and end in a block's tokens. */
export function rangesAt(
  tokens: readonly Token[],
  unit: Unit,
  level: number,
): (readonly [from: number, to: number])[] {
  const ranges: (readonly [number, number])[] = []
  let from = unit.from
  for (let index = unit.from; index < unit.to; index += 1) {
    const token = tokens[index]
    if (token?.level !== level) continue
    if (token.nesting === 1) from = index
    else if (token.nesting === -1) ranges.push([from, index + 1])
  }
  return ranges
}

/** The first lines of a block. A lone carriage return would join with a line break after it. */
export function headerOf({ source, lines, unit }: Parsed, count: number): string {
  return source.slice(lines[unit.firstLine], lines[unit.firstLine + count]).replace(/\r\n?/g, '\n')
}
