import type { MarkdownNode } from './token-tree.ts'

const blocks = new Set([
  'paragraph',
  'heading',
  'bullet_list',
  'ordered_list',
  'list_item',
  'blockquote',
  'hr',
  'fence',
  'code_block',
  'table',
  'footnote',
])

/** Whether a list's item is one line of text, which its list does not set as paragraphs. */
export function endsInLine({ children }: MarkdownNode): boolean {
  const last = children.at(-1)
  if (!last) return false
  return last.type === 'math' ? last.info !== 'display' : !blocks.has(last.type)
}

/** Whether a block's last words are text that something can be set after: citations, say. */
export function endsInText(node: MarkdownNode | undefined): boolean {
  switch (node?.type) {
    case 'paragraph':
      return true
    case 'list_item':
      return endsInLine(node) || endsInText(node.children.at(-1))
    case 'bullet_list':
    case 'ordered_list':
    case 'blockquote':
      return endsInText(node.children.at(-1))
    default:
      return false
  }
}
