import { hasNotes, sameMarks, withNotes } from '../notes.ts'
import type { MarkdownBlock, MarkdownDocument } from '../document.ts'
import type { Definitions } from '../rules/lookups.ts'
import { buildTree } from '../token-tree.ts'
import { parseUnits } from '../units.ts'
import { changedLabels, meets } from './definitions.ts'
import { finalUnits } from './final-units.ts'
import { beginning, reopened, union, type Progress, type Watched } from './progress.ts'
import { blocksOf, readRest } from './read-rest.ts'
import { reconcile } from './reconcile.ts'
import { settle } from './settle.ts'

/** Told how many characters are parsed, each time. */
export type OnParse = (characters: number) => void

/**
 * A parser for a text that grows: only its end is parsed again, and nodes that did not change stay
 * the same objects. The result always equals `parseMarkdown` of the same text.
 */
export function createIncrementalParser(
  onParse: OnParse = () => {},
): (text: string, breaks: boolean) => MarkdownDocument {
  let progress = beginning(false, emptyDocument(false))
  return (text, breaks) => {
    if (breaks !== progress.breaks || !text.startsWith(progress.text))
      progress = beginning(breaks, progress.document)
    else if (text.length === progress.text.length) return progress.document
    progress = step(progress, text, onParse)
    return progress.document
  }
}

function step(progress: Progress, text: string, onParse: OnParse): Progress {
  if (progress.isPlain) return { ...progress, text }
  const rest = readRest(progress, text)
  const { definitions } = rest
  onParse(rest.source.length)
  if (rest.deep >= 0) {
    const final = rest.units[finalUnits(rest, rest.source)]?.from ?? 0
    return { ...progress, text, isPlain: rest.deep < final, document: emptyDocument(true) }
  }

  const changed = changedLabels(progress.definedInRest, definitions)
  if (progress.open && meets(progress.openLooked, changed))
    return step(reopened(progress), text, onParse)
  const finished = refreshed(progress, changed, text, definitions, onParse)
  const blocks = blocksOf(progress, rest, finished.length)
  if (!blocks) return step(reopened(progress), text, onParse)

  const frontier = settle(progress, rest, blocks, finished)
  const inRest = blocks.flatMap((watched) => watched?.block ?? [])
  const document = {
    blocks: allBlocks(progress, finished, inRest, definitions),
    references: definitions,
    plain: false,
  }
  return {
    ...progress,
    ...frontier,
    text,
    definedInRest: without(definitions, frontier.defined),
    document,
  }
}

/** Finished blocks, those parsed again whose labels came to mean something else. */
function refreshed(
  { finished, breaks }: Progress,
  changed: ReadonlySet<string>,
  text: string,
  definitions: Definitions,
  onParse: OnParse,
): readonly Watched[] {
  if (changed.size === 0) return finished
  return finished.map((watched) => {
    if (!meets(watched.looked, changed)) return watched
    const { block } = watched
    const source = text.slice(block.start, block.end)
    onParse(source.length)
    const parsed = parseUnits(source, Object.create(definitions), true)
    const nodes = reconcile(block.nodes, buildTree(parsed.tokens, breaks))
    let looked: ReadonlySet<string> | null = null
    for (const unit of parsed.units) looked = union(looked, unit.looked)
    return { block: { ...block, nodes }, looked }
  })
}

/** Every block in order; those that are as they were, as the same objects. */
function allBlocks(
  { document: { blocks: before }, finished: finishedBefore }: Progress,
  finished: readonly Watched[],
  rest: readonly MarkdownBlock[],
  definitions: Definitions,
): readonly MarkdownBlock[] {
  if (finished === finishedBefore && !hasNotes(definitions)) {
    const kept = before.slice(0, finished.length)
    return kept.concat(keepBlocks(before, rest, finished.length))
  }
  const all = finished.map(({ block }) => block).concat(rest)
  return keepBlocks(before, withNotes(all, definitions), 0)
}

function keepBlocks(
  before: readonly MarkdownBlock[],
  after: readonly MarkdownBlock[],
  from: number,
): readonly MarkdownBlock[] {
  return after.map((block, index) => {
    const old = before[from + index]
    if (!old || old === block || old.nodes !== block.nodes) return block
    const same = old.start === block.start && old.end === block.end
    return same && sameMarks(old.notes, block.notes) ? old : block
  })
}

function without(definitions: Definitions, defined: Definitions): Definitions {
  const rest: Definitions = Object.create(null)
  for (const [label, value] of Object.entries(definitions))
    if (!(label in defined)) rest[label] = value
  return rest
}

function emptyDocument(plain: boolean): MarkdownDocument {
  return { blocks: [], references: Object.create(null), plain }
}
