import type { MarkdownBlock } from './document.ts'
import type { MarkdownNode } from './token-tree.ts'

/** The headings that text stands under, as levels of the source, outermost first: `24` is a `####` below a `##`. */
export type Outline = string

/** Where a heading stands: those it ends are gone. */
export function outlineAt(before: Outline, { tag }: MarkdownNode): Outline {
  const level = tag.slice(1)
  return (
    before
      .split('')
      .filter((each) => each < level)
      .join('') + level
  )
}

/** What each block stands under. */
export function outlinesOf(blocks: readonly MarkdownBlock[]): readonly Outline[] {
  let outline = ''
  return blocks.map(({ nodes }) => {
    const before = outline
    outline = outlineAfter(before, nodes)
    return before
  })
}

/** What stands after some nodes. */
function outlineAfter(before: Outline, nodes: readonly MarkdownNode[]): Outline {
  let outline = before
  for (const node of nodes) {
    if (node.type === 'heading') outline = outlineAt(outline, node)
    else if (mayHoldHeadings.has(node.type)) outline = outlineAfter(outline, node.children)
  }
  return outline
}

const mayHoldHeadings = new Set([
  'blockquote',
  'bullet_list',
  'ordered_list',
  'list_item',
  'footnote',
])

/**
 * The element of a heading: below the page's title, and one deeper than the heading it stands
 * under, whatever levels its author skipped. Who moves from heading to heading misses none.
 */
export function headingTag(outline: Outline): string {
  return `h${Math.min(outline.length + 1, 6)}`
}
