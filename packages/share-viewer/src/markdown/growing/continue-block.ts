import { keepNode } from './reconcile.ts'
import type { MarkdownNode } from '../token-tree.ts'
import type { Unit } from '../units.ts'
import { advanceFence, joinFence } from './open-fence.ts'
import { advanceList, joinList } from './open-list.ts'
import type { Advance, OpenBlock, Parsed } from './open-block.ts'
import { advanceTable, joinTable } from './open-table.ts'

/**
 * How much of a block is finished; `null` when no more than before.
 *
 * @param node the block as it is shown
 */
export function advanceBlock(
  parsed: Parsed,
  before: OpenBlock | null,
  node: MarkdownNode,
): Advance | null {
  const kind = kindOf(parsed.unit)
  if (before && before.type !== kind) return null
  if (kind === 'fence') return advanceFence(parsed, before?.type === 'fence' ? before : null)
  if (kind === 'table') return advanceTable(parsed, before?.type === 'table' ? before : null, node)
  if (kind === 'list') return advanceList(parsed, before?.type === 'list' ? before : null, node)
  return null
}

/**
 * The whole block, from its finished part and what header and rest were parsed to; `null` when they
 * don't fit.
 *
 * @param old the block as it was shown
 */
export function joinBlock(
  open: OpenBlock,
  parsed: Parsed,
  old: MarkdownNode | undefined,
): MarkdownNode | null {
  if (open.type !== kindOf(parsed.unit)) return null
  const node = join(open, parsed, old)
  return node && keepNode(old, node)
}

function join(open: OpenBlock, parsed: Parsed, old: MarkdownNode | undefined): MarkdownNode | null {
  if (open.type === 'fence') return joinFence(open, parsed)
  return open.type === 'table' ? joinTable(open, parsed, old) : joinList(open, parsed, old)
}

function kindOf({ type }: Unit): OpenBlock['type'] | null {
  if (type === 'fence') return 'fence'
  if (type === 'table_open') return 'table'
  return type.endsWith('_list_open') ? 'list' : null
}
