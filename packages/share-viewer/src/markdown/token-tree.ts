import type { Token } from 'markdown-it'

/** One element, text or break of a parsed block. */
export interface MarkdownNode {
  /** markdown-it's name without `_open`: `paragraph`, `strong`, `text`, `fence`, … */
  readonly type: string
  readonly tag: string
  /** The text of leaves; the alternative text of images. */
  readonly content: string
  /** A fence's language line. */
  readonly info: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly MarkdownNode[]
}

interface OpenNode extends MarkdownNode {
  readonly children: MarkdownNode[]
}

/** Deeper elements are unwrapped into their parent: no input may exhaust the stack. */
export const maxDepth = 100

/**
 * Turns markdown-it's flat tokens into a tree. Iterative, so depth costs nothing.
 *
 * @param breaks whether a single line break of the source is one of the text
 */
export function buildTree(tokens: readonly Token[], breaks = false): readonly MarkdownNode[] {
  const root = open('root', '')
  const stack: (OpenNode | null)[] = [root]
  // Unwrapped elements stand as `null`, so that opening and closing stay in step.
  let parent = root
  const walk = (list: readonly Token[]): void => {
    for (const token of list) {
      if (breaks && token.type === 'softbreak') token.type = 'hardbreak'
      if (token.type === 'inline') walk(token.children ?? [])
      else if (token.nesting === 1) {
        const node = token.hidden || stack.length > maxDepth ? null : fromToken(token)
        if (node) {
          parent.children.push(node)
          parent = node
        }
        stack.push(node)
      } else if (token.nesting === -1) {
        if (stack.length > 1 && stack.pop())
          parent = stack.findLast((node) => node !== null) ?? root
      } else parent.children.push(fromToken(token))
    }
  }
  walk(tokens)
  return root.children
}

function fromToken(token: Token): OpenNode {
  const attributes: Record<string, string> = Object.create(null)
  for (const [name, value] of token.attrs ?? []) attributes[name] = String(value)
  return {
    type: token.type.replace(/_open$/, ''),
    tag: token.tag,
    content: token.content,
    info: token.info,
    attributes,
    children: [],
  }
}

function open(type: string, tag: string): OpenNode {
  return { type, tag, content: '', info: '', attributes: {}, children: [] }
}

/** All the text below some nodes. */
export function textOf(nodes: readonly MarkdownNode[]): string {
  let text = ''
  for (const node of nodes) text += node.content + textOf(node.children)
  return text
}
