import type { Token } from 'markdown-it'

/** One element, text or break of a parsed block. */
export interface MarkdownNode {
  /** markdown-it's name without `_open`: `paragraph`, `strong`, `text`, `fence`, … */
  readonly type: string
  readonly tag: string
  /** The text of leaves; the alternative text of images; the TeX of maths. */
  readonly content: string
  /** A fence's language line; `display` for maths on a line of its own. */
  readonly info: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly MarkdownNode[]
}

interface OpenNode extends MarkdownNode {
  readonly children: MarkdownNode[]
}

/** Deeper elements are unwrapped into their parent: no input may exhaust the stack. */
export const maxDepth = 100

// Most nodes have neither: one empty object serves them all.
const noAttributes: Readonly<Record<string, string>> = Object.freeze(Object.create(null))
const noChildren: readonly MarkdownNode[] = Object.freeze([])

/**
 * Turns markdown-it's flat tokens into a tree. Iterative, so depth costs nothing.
 *
 * @param breaks whether a single line break of the source is one of the text
 * @param from the first token to read
 * @param to the token to stop before
 */
export function buildTree(
  tokens: readonly Token[],
  breaks = false,
  from = 0,
  to = tokens.length,
): readonly MarkdownNode[] {
  const roots: MarkdownNode[] = []
  // Unwrapped elements stand as `null`, so that opening and closing stay in step.
  const stack: (OpenNode | null)[] = []
  let siblings = roots
  const walk = (list: readonly Token[], first: number, end: number): void => {
    for (let index = first; index < end; index += 1) {
      const token = list[index]
      if (!token || token.type === 'reference_definition') continue
      if (token.type === 'inline') walk(token.children ?? [], 0, token.children?.length ?? 0)
      else if (token.nesting === 1) {
        const node = token.hidden || stack.length >= maxDepth ? null : open(token)
        if (node) {
          siblings.push(node)
          siblings = node.children
        }
        stack.push(node)
      } else if (token.nesting === -1) {
        if (stack.length > 0 && stack.pop())
          siblings = stack.findLast((node) => node !== null)?.children ?? roots
      } else siblings.push(leaf(token, breaks))
    }
  }
  walk(tokens, from, to)
  return roots
}

function open(token: Token): OpenNode {
  return {
    type: openName(token.type),
    tag: token.tag,
    content: token.content,
    info: token.info,
    attributes: attributesOf(token),
    children: [],
  }
}

function leaf(token: Token, breaks: boolean): MarkdownNode {
  return {
    type: breaks && token.type === 'softbreak' ? 'hardbreak' : token.type,
    tag: token.tag,
    content: token.type === 'image' ? altText(token.children ?? []) : token.content,
    info: token.info,
    attributes: attributesOf(token),
    children: noChildren,
  }
}

function attributesOf({ attrs }: Token): Readonly<Record<string, string>> {
  if (!attrs) return noAttributes
  const attributes: Record<string, string> = Object.create(null)
  for (const [name, value] of attrs) attributes[name] = String(value)
  return attributes
}

/** A picture's description without its markup. */
function altText(tokens: readonly Token[]): string {
  let text = ''
  for (const { type, content, children } of tokens) {
    if (type === 'image') text += altText(children ?? [])
    else text += type.endsWith('break') ? '\n' : content
  }
  return text
}

const names = new Map<string, string>()

/** `paragraph` for `paragraph_open`; a few dozen names, cut once each. */
function openName(type: string): string {
  let name = names.get(type)
  if (name === undefined) {
    name = type.replace(/_open$/, '')
    names.set(type, name)
  }
  return name
}

/** All the text below some nodes. */
export function textOf(nodes: readonly MarkdownNode[]): string {
  let text = ''
  for (const node of nodes) text += node.content + textOf(node.children)
  return text
}
