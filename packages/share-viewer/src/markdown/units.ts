import type { Token } from 'markdown-it'
import { parser } from './parser.ts'
import { Lookups, type Definitions } from './rules/lookups.ts'
import { maxDepth } from './token-tree.ts'

/** One top-level block as tokens, with where it stands in its source. */
export interface Unit {
  /** The type of its first token, such as `paragraph_open`, `fence` or `reference_definition`. */
  readonly type: string
  /** Its tokens are those of the whole source from here … */
  readonly from: number
  /** … to before here. */
  readonly to: number
  readonly firstLine: number
  readonly endLine: number
  /** Labels it asked for, found or not. Only when watched. */
  readonly looked: ReadonlySet<string> | null
}

export interface ParsedUnits {
  readonly tokens: readonly Token[]
  readonly units: readonly Unit[]
  /** Where each line of the source begins; the last is its end when that ends with a line break. */
  readonly lines: readonly number[]
  /** The first token nested too deeply to be meant; -1 when there is none. */
  readonly deep: number
}

/**
 * Parses a source into its top-level blocks.
 *
 * @param definitions what is defined elsewhere in the text; what the source defines is added
 * @param watched whether to note what each block looks up
 */
export function parseUnits(
  source: string,
  definitions: Definitions,
  watched: boolean,
): ParsedUnits {
  const lookups = watched ? new Lookups() : null
  const references = lookups ? lookups.watch(definitions) : definitions
  const tokens = parser.parse(source, { references, lookups })
  const units: Unit[] = []
  let from = 0
  let deep = -1
  for (const [index, token] of tokens.entries()) {
    if (deep < 0 && token.level >= maxDepth - 2) deep = index
    if (token.level !== 0 || token.nesting === 1) continue
    const first = tokens[from] ?? token
    const [firstLine, endLine] = first.map ?? [0, 0]
    const looked = lookups?.of(units.length) ?? null
    units.push({ type: first.type, from, to: index + 1, firstLine, endLine, looked })
    from = index + 1
  }
  return { tokens, units, lines: lineOffsets(source), deep }
}

/** A carriage return at the very end may yet become half of a line break, so it ends no line. */
function lineOffsets(text: string): number[] {
  const offsets = [0]
  if (text.includes('\r')) {
    for (const match of text.matchAll(/\r\n|\n|\r(?!$)/g))
      offsets.push(match.index + match[0].length)
    return offsets
  }
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) offsets.push(at + 1)
  return offsets
}
