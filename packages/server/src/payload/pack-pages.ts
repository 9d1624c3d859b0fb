/** Where something lies in the bytes of the whole. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface PackedPages {
  /** Each as full as it gets, in order; one item alone may be larger than a page. */
  readonly full: readonly Span[]
  /** What is left, with room for more. */
  readonly last: Span
}

/**
 * Fills pages from the front, so that the conversation grows at its end alone: no page changes
 * because something came after it.
 */
export function packPages(items: readonly Span[], pageBytes: number): PackedPages {
  const full: Span[] = []
  let last: Span = { start: items[0]?.start ?? 0, end: items[0]?.start ?? 0 }
  for (const item of items) {
    if (item.end - last.start > pageBytes && last.end > last.start) {
      full.push(last)
      last = { start: item.start, end: item.end }
    } else {
      last = { start: last.start, end: item.end }
    }
  }
  return { full, last }
}
