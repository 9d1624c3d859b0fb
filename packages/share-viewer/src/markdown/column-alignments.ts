import { textOf, type MarkdownNode } from './token-tree.ts'

const numeric = /^[\s~≈<>±+−–-]*[$€£¥]?[\d.,\s ]*\d[\d.,]*\s*(?:%|[a-zµ°]{1,4})?$/iu

/** What the author asked for; else `number` where every filled cell is one. */
export function columnAlignments(
  head: readonly MarkdownNode[],
  body: readonly MarkdownNode[],
  columns: number,
): (string | undefined)[] {
  return Array.from({ length: columns }, (_, column) => {
    const asked = /right|center|left/.exec(head[0]?.children[column]?.attributes.style ?? '')?.[0]
    if (asked) return asked
    const texts = body
      .map((line) => textOf(line.children[column]?.children ?? []).trim())
      .filter((text) => text !== '' && text !== '–' && text !== '-')
    return texts.length > 0 && texts.every((text) => numeric.test(text)) ? 'number' : undefined
  })
}
