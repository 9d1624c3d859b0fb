import type { MarkdownNode } from '../token-tree.ts'

/**
 * The new nodes with every old one in place of its equal, so that what is drawn from an unchanged
 * node need not be drawn again. Text is mostly appended, so nodes are compared by position.
 */
export function reconcile(
  before: readonly MarkdownNode[],
  after: readonly MarkdownNode[],
): readonly MarkdownNode[] {
  if (before === after) return before
  let isOld = before.length === after.length
  let isNew = true
  const nodes = after.map((node, index) => {
    const old = before[index]
    const kept = old ? reconcileNode(old, node) : node
    if (kept !== old) isOld = false
    if (kept !== node) isNew = false
    return kept
  })
  if (isOld) return before
  return isNew ? after : nodes
}

function reconcileNode(old: MarkdownNode, node: MarkdownNode): MarkdownNode {
  if (old === node || old.type !== node.type) return node
  const children = reconcile(old.children, node.children)
  if (children === old.children && sameLeaf(old, node)) return old
  return children === node.children ? node : { ...node, children }
}

/** The old node when the new one equals it but for being another object; children as they are. */
export function keepNode(old: MarkdownNode | undefined, node: MarkdownNode): MarkdownNode {
  if (!old || old.type !== node.type || old.children.length !== node.children.length) return node
  if (!sameLeaf(old, node)) return node
  // The end is what changes, so it is looked at first.
  return old.children.at(-1) === node.children.at(-1) &&
    old.children.every((child, index) => child === node.children[index])
    ? old
    : node
}

function sameLeaf(a: MarkdownNode, b: MarkdownNode): boolean {
  if (a.tag !== b.tag || a.info !== b.info || a.content !== b.content) return false
  if (a.attributes === b.attributes) return true
  const names = Object.keys(a.attributes)
  if (names.length !== Object.keys(b.attributes).length) return false
  return names.every((name) => a.attributes[name] === b.attributes[name])
}
