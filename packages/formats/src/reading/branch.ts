/** A message of a tree by its id and the id it follows. */
export interface TreeNode {
  readonly id: string
  readonly parentId: string | undefined
}

/**
 * The branch that ends at `currentId`, from its root: what a reader had on the screen. Where no such
 * message is, the branch of the message that came last, and was not answered.
 */
export function currentBranch<T extends TreeNode>(nodes: readonly T[], currentId?: string): T[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const parents = new Set(nodes.map(({ parentId }) => parentId))
  const known = currentId === undefined ? undefined : byId.get(currentId)
  let node = known ?? nodes.findLast(({ id }) => !parents.has(id)) ?? nodes.at(-1)
  const branch: T[] = []
  const seen = new Set<string>()
  while (node && !seen.has(node.id)) {
    seen.add(node.id)
    branch.push(node)
    node = node.parentId === undefined ? undefined : byId.get(node.parentId)
  }
  return branch.toReversed()
}
