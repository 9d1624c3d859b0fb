/** Marks what takes the focus when a state begins and nothing in it is focused. */
export const focusMark = { 'data-pt-focus': '' } as const

/** Focuses the first marked element, else the dialog itself. */
export function focusFirst(content: HTMLElement): void {
  const marked = content.querySelector<HTMLElement>('[data-pt-focus]') ?? content
  marked.focus({ preventScroll: true })
}
