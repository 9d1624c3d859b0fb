import type { MarkdownBlock } from './document.ts'
import type { Definitions } from './rules/lookups.ts'
import type { MarkdownNode } from './token-tree.ts'

/** What a block needs to know of the footnotes in it, to draw their numbers and anchors. */
export interface NoteMark {
  /** By first reference in the text, from 1; 0 for a note that nothing refers to. */
  readonly number: number
  /** The first reference of the whole text, when it is in this block: where the note leads back. */
  readonly anchor: MarkdownNode | undefined
  /** The note itself, when it is in this block. A second definition of a label is none. */
  readonly home: MarkdownNode | undefined
}

export type NoteMarks = ReadonlyMap<string, NoteMark>

const known = new WeakMap<MarkdownNode, readonly MarkdownNode[]>()
const none: readonly MarkdownNode[] = []

/** The footnotes and references below a node, in order. Remembered, since finished nodes stay. */
function notesIn(node: MarkdownNode): readonly MarkdownNode[] {
  if (node.type === 'footnote_ref') return [node]
  if (node.children.length === 0) return node.type === 'footnote' ? [node] : none
  let notes = known.get(node)
  if (!notes) {
    const below = node.children.flatMap(notesIn)
    notes = node.type === 'footnote' ? [node, ...below] : below.length > 0 ? below : none
    known.set(node, notes)
  }
  return notes
}

/** The marks of every block, in their order; `undefined` for a block without footnotes. */
function markNotes(blocks: readonly (readonly MarkdownNode[])[]): (NoteMarks | undefined)[] {
  const notes = blocks.map((nodes) => nodes.flatMap(notesIn))
  const anchors = new Map<string, MarkdownNode>()
  const homes = new Map<string, MarkdownNode>()
  const numbers = new Map<string, number>()
  for (const node of notes.flat()) {
    const label = node.attributes.label ?? ''
    const places = node.type === 'footnote' ? homes : anchors
    if (!places.has(label)) places.set(label, node)
    if (node.type === 'footnote_ref' && !numbers.has(label)) numbers.set(label, numbers.size + 1)
  }
  return notes.map((inBlock) => {
    if (inBlock.length === 0) return undefined
    const here = new Set(inBlock)
    const marks = new Map<string, NoteMark>()
    for (const { attributes } of inBlock) {
      const label = attributes.label ?? ''
      const anchor = anchors.get(label)
      const home = homes.get(label)
      marks.set(label, {
        number: numbers.get(label) ?? 0,
        anchor: anchor && here.has(anchor) ? anchor : undefined,
        home: home && here.has(home) ? home : undefined,
      })
    }
    return marks
  })
}

export function sameMarks(a: NoteMarks | undefined, b: NoteMarks | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  if (a.size !== b.size) return false
  for (const [label, mark] of a) {
    const other = b.get(label)
    if (!other || other.number !== mark.number) return false
    if (other.anchor !== mark.anchor || other.home !== mark.home) return false
  }
  return true
}

/** Numbers footnotes by their first reference, where there are any. */
export function withNotes(
  blocks: readonly MarkdownBlock[],
  references: Definitions,
): readonly MarkdownBlock[] {
  if (!hasNotes(references)) return blocks
  const marks = markNotes(blocks.map((block) => block.nodes))
  return blocks.map((block, index) => (marks[index] ? { ...block, notes: marks[index] } : block))
}

/** Whether a text defines footnotes at all. */
export function hasNotes(references: Definitions): boolean {
  for (const key in references) if (key.startsWith('note:')) return true
  return false
}
