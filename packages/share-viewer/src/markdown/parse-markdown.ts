import type { MarkdownBlock, MarkdownDocument } from './document.ts'
import { withNotes } from './notes.ts'
import type { Definitions } from './rules/lookups.ts'
import { buildTree } from './token-tree.ts'
import { parseUnits } from './units.ts'

export type { MarkdownBlock, MarkdownDocument } from './document.ts'

export interface ParseOptions {
  /** A single line break is a line break, as people type. @default false */
  readonly breaks?: boolean
  readonly references?: Definitions | undefined
}

/** Parses CommonMark with GFM and maths into top-level blocks. */
export function parseMarkdown(text: string, options: ParseOptions = {}): MarkdownDocument {
  const references: Definitions = Object.create(options.references ?? null)
  const { tokens, units, lines, deep } = parseUnits(text, references, false)
  if (deep >= 0) return { blocks: [], references: Object.create(null), plain: true }
  const blocks: MarkdownBlock[] = []
  for (const { type, from, to, firstLine, endLine } of units) {
    if (type === 'reference_definition') continue
    blocks.push({
      start: lines[firstLine] ?? text.length,
      end: lines[endLine] ?? text.length,
      nodes: buildTree(tokens, options.breaks, from, to),
      notes: undefined,
    })
  }
  return { blocks: withNotes(blocks, references), references, plain: false }
}
