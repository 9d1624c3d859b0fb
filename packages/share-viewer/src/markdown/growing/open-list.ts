import { reconcile } from './reconcile.ts'
import { buildTree, type MarkdownNode } from '../token-tree.ts'
import { completeLines, rangesAt, type Advance, type OpenList, type Parsed } from './open-block.ts'

interface Item {
  /** As it is in a list with blank lines between items: its paragraphs stand as such. */
  readonly loose: MarkdownNode
  /** A blank line parts its blocks. */
  readonly isParted: boolean
  /** A blank line ends it. */
  readonly endsBlank: boolean
  readonly firstLine: number
  readonly token: number
}

/**
 * In an open list, an item is finished once the next one has begun.
 *
 * @param node the list as it is shown
 */
export function advanceList(
  parsed: Parsed,
  before: OpenList | null,
  node: MarkdownNode,
): Advance<OpenList> | null {
  const items = itemsOf(parsed).slice(before ? 1 : 0)
  // Two whole lines tell that an item has begun.
  const begun = items.findLastIndex((item) => item.firstLine + 2 <= completeLines(parsed))
  const done = items.slice(0, Math.max(0, begun))
  const last = items[begun]
  const close = parsed.tokens[parsed.unit.to - 1]
  if (!close || !last || done.length === 0) return null
  const from = before?.loose.length ?? 0
  const shown = node.children.slice(from, from + done.length)
  const shownLoose = isLooseWith(before, items)
  const tight = shownLoose ? shown.map(tighten) : shown
  const loose = shownLoose ? shown : done.map((item) => item.loose)
  return {
    open: {
      type: 'list',
      // Indented so far that no later item can be taken for a part of this one.
      header: `${node.type === 'ordered_list' ? '1' : ''}${close.markup}    x\n`,
      list: { ...node, children: [] },
      loose: before ? before.loose.concat(loose) : loose,
      tight: before ? before.tight.concat(tight) : tight,
      isLoose: (before?.isLoose ?? false) || done.some((item) => item.isParted || item.endsBlank),
    },
    line: last.firstLine,
    token: last.token,
  }
}

/** @param old the list as it was shown */
export function joinList(
  open: OpenList,
  parsed: Parsed,
  old: MarkdownNode | undefined,
): MarkdownNode {
  const items = itemsOf(parsed).slice(1)
  const isLoose = isLooseWith(open, items)
  const rest = items.map((item) => (isLoose ? item.loose : tighten(item.loose)))
  const finished = isLoose ? open.loose : open.tight
  const oldRest = old?.children.slice(finished.length) ?? []
  return { ...open.list, children: finished.concat(reconcile(oldRest, rest)) }
}

function isLooseWith(open: OpenList | null, items: readonly Item[]): boolean {
  if (open?.isLoose) return true
  return items.some((item, index) => item.isParted || (item.endsBlank && index < items.length - 1))
}

function itemsOf({ tokens, unit, lines, source, breaks }: Parsed): Item[] {
  return rangesAt(tokens, unit, 1).flatMap(([from, to]) => {
    const hidden = tokens
      .slice(from, to)
      .filter((token) => token.level === 2 && token.type.startsWith('paragraph') && token.hidden)
    for (const token of hidden) token.hidden = false
    const [loose] = buildTree(tokens, breaks, from, to)
    for (const token of hidden) token.hidden = true
    const [firstLine, endLine] = tokens[from]?.map ?? [0, 0]
    if (!loose) return []
    const lastLine = source.slice(lines[endLine - 1], lines[endLine])
    return {
      loose,
      isParted: tokens[from]?.meta?.loose === true,
      endsBlank: endLine - firstLine > 1 && /^[ \t\r\n]*$/.test(lastLine),
      firstLine,
      token: from,
    }
  })
}

/** The same item in a list without blank lines: its paragraphs are plain text. */
function tighten(item: MarkdownNode): MarkdownNode {
  if (!item.children.some((child) => child.type === 'paragraph')) return item
  const children = item.children.flatMap((child) =>
    child.type === 'paragraph' ? child.children : [child],
  )
  return { ...item, children }
}
