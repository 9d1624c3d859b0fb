import { vi } from 'vitest'

/** What jsdom lacks and the page calls. */
export function stubScrolling(): { readonly scrolledTo: () => string | undefined } {
  const scroll = vi.fn<(this: Element) => void>()
  Element.prototype.scrollIntoView = scroll
  return { scrolledTo: () => scroll.mock.contexts.at(-1)?.id }
}
