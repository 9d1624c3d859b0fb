/** What scrolls around an element: its nearest scrolling ancestor, or the page. */
export interface ScrollArea {
  readonly element: Element
  /** Where its scroll events are heard. */
  readonly target: EventTarget
}

export function scrollAreaOf(element: Element): ScrollArea {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    if (parent === document.body || parent === document.documentElement) break
    if (/auto|scroll|overlay/.test(getComputedStyle(parent).overflowY)) {
      return { element: parent, target: parent }
    }
  }
  const page = document.scrollingElement ?? document.documentElement
  return { element: page, target: document }
}

/** Closer to the end than this counts as being there, in px. */
const nearby = 96

export function isAtEnd({ element }: ScrollArea): boolean {
  return element.scrollHeight - element.scrollTop - element.clientHeight <= nearby
}

/** Past the beginning, and still two screens or more from the end. */
export function isFarFromEnd({ element }: ScrollArea): boolean {
  const { scrollHeight, scrollTop, clientHeight } = element
  return scrollTop > clientHeight / 2 && scrollHeight - scrollTop - clientHeight > 2 * clientHeight
}

export function scrollToEnd({ element }: ScrollArea): void {
  element.scrollTop = element.scrollHeight
}
