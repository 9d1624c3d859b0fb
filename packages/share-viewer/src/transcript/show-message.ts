import { messageElementId } from '@playthread/core'

/** Scrolls to the top of a message, and moves the focus there when asked. */
export function scrollToMessage(messageId: string, { focus }: { readonly focus: boolean }): void {
  const element = document.getElementById(messageElementId(messageId))
  element?.scrollIntoView?.({ block: 'start' })
  if (focus) element?.focus({ preventScroll: true })
}
