import { messageElementId } from '@playthread/core'
import { isSameWay, toolPlaceOf } from '../message/agent-path.ts'
import type { PanelItem } from '../panel/panel-store.ts'

/** Marks the buttons of a document whose item the panel shows now, and no others. */
export function markOpenItem(root: Element, item: PanelItem | null): void {
  for (const old of root.querySelectorAll('[data-action][aria-current]')) {
    old.removeAttribute('aria-current')
  }
  if (!item) return
  const name = item.type === 'tool' ? 'open-tool' : 'open-resource'
  for (const button of root.querySelectorAll<HTMLElement>(`[data-action="${name}"]`)) {
    if (isFor(button, item)) button.setAttribute('aria-current', 'true')
  }
}

function isFor(button: HTMLElement, item: PanelItem): boolean {
  if (item.type === 'resource') return button.dataset.resource === item.resourceId
  // Most are for another call altogether.
  if (button.dataset.tool !== (item.inside?.at(-1) ?? item).toolCallId) return false
  const { toolCallId, inside } = toolPlaceOf(button)
  return (
    toolCallId === item.toolCallId &&
    isSameWay(inside, item.inside ?? []) &&
    button.closest('.pt-message')?.id === messageElementId(item.messageId)
  )
}
