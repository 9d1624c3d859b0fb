import markdownIt, { type Env, type Token } from 'markdown-it'
import { buildTree, maxDepth, type MarkdownNode } from './token-tree.ts'

/** One top-level block: a paragraph, a list, a fence. */
export interface MarkdownBlock {
  /** UTF-16 offset where its first line begins in the source. */
  readonly start: number
  /** UTF-16 offset where the line after it begins. */
  readonly end: number
  readonly source: string
  readonly nodes: readonly MarkdownNode[]
}

export interface MarkdownDocument {
  readonly blocks: readonly MarkdownBlock[]
  /** Link definitions, wherever they stand: a prefix of the text is parsed with those of the whole. */
  readonly references: Env['references']
  /** Nested too deeply to be meant: shown as the text it is. */
  readonly plain: boolean
}

export interface ParseOptions {
  /** A single line break is a line break, as people type. @default false */
  readonly breaks?: boolean
  readonly references?: Env['references']
}

const parser = markdownIt({ html: false, linkify: true, maxNesting: maxDepth })
// Links are judged once, where they are drawn: nothing is dropped here.
parser.validateLink = () => true
// `README.md` and `main.rs` are file names far more often than hosts.
parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false })

/** Parses CommonMark with GFM tables, strikethrough and autolinks into top-level blocks. */
export function parseMarkdown(text: string, options: ParseOptions = {}): MarkdownDocument {
  const env: Env = options.references ? { references: options.references } : {}
  const tokens = parser.parse(text, env)
  const plain = tokens.some((token) => token.level >= maxDepth - 2)
  return {
    blocks: plain ? [] : splitBlocks(text, tokens, options.breaks ?? false),
    references: env.references,
    plain,
  }
}

function splitBlocks(text: string, tokens: readonly Token[], breaks: boolean): MarkdownBlock[] {
  const lines = lineOffsets(text)
  const blocks: MarkdownBlock[] = []
  let first = 0
  for (const [index, token] of tokens.entries()) {
    if (token.level !== 0 || token.nesting === 1) continue
    const map = tokens[first]?.map ?? [0, 0]
    const start = lines[map[0]] ?? text.length
    const end = lines[map[1]] ?? text.length
    const nodes = buildTree(tokens.slice(first, index + 1), breaks)
    blocks.push({ start, end, source: text.slice(start, end), nodes })
    first = index + 1
  }
  return blocks
}

function lineOffsets(text: string): number[] {
  const offsets = [0]
  for (const match of text.matchAll(/\r\n|\n|\r/g)) offsets.push(match.index + match[0].length)
  return offsets
}

/**
 * A parser that remembers the last text: blocks that a longer text shares with it keep their
 * identity, so that what is drawn from them need not be drawn again.
 */
export function createIncrementalParser(): (text: string, breaks: boolean) => MarkdownDocument {
  let last: { readonly document: MarkdownDocument; readonly breaks: boolean } | null = null
  return (text, breaks) => {
    const parsed = parseMarkdown(text, { breaks })
    const document = last?.breaks === breaks ? reuseBlocks(last.document, parsed) : parsed
    last = { document, breaks }
    return document
  }
}

/**
 * The new document with every unchanged block of the old one in place of its equal, so that what
 * is drawn from it need not be drawn again. Text is mostly appended: blocks are compared in order.
 */
function reuseBlocks(before: MarkdownDocument, after: MarkdownDocument): MarkdownDocument {
  if (JSON.stringify(before.references) !== JSON.stringify(after.references)) return after
  const blocks = after.blocks.map((block, index) => {
    const old = before.blocks[index]
    return old && old.start === block.start && old.source === block.source ? old : block
  })
  return { ...after, blocks }
}
