import type { Resource } from '@playthread/core'
import type { PanelItem } from './panel-store.ts'

/** The resource before or after the one shown; `null` at either end and for tool calls. */
export function neighbour(
  resources: readonly Resource[],
  item: PanelItem | null,
  step: 1 | -1,
): Resource | null {
  if (item?.type !== 'resource') return null
  const index = resources.findIndex((resource) => resource.id === item.resourceId)
  return index === -1 ? null : (resources[index + step] ?? null)
}
