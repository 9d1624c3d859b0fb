import type { NoteMarks } from './notes.ts'
import type { Definitions } from './rules/lookups.ts'
import type { MarkdownNode } from './token-tree.ts'

/** One top-level block: a paragraph, a list, a fence. */
export interface MarkdownBlock {
  /** UTF-16 offset where its first line begins in the source. */
  readonly start: number
  /** UTF-16 offset where the line after it begins. */
  readonly end: number
  readonly nodes: readonly MarkdownNode[]
  /** The footnotes in it, by label. */
  readonly notes: NoteMarks | undefined
}

export interface MarkdownDocument {
  readonly blocks: readonly MarkdownBlock[]
  /** Definitions, wherever they stand: a prefix of the text is parsed with those of the whole. */
  readonly references: Definitions | undefined
  /** Nested too deeply to be meant: shown as the text it is. */
  readonly plain: boolean
}
