import { messageElementId } from '@playthread/core'
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
  return (
    button.dataset.tool === item.toolCallId &&
    button.closest('.pt-message')?.id === messageElementId(item.messageId)
  )
}
