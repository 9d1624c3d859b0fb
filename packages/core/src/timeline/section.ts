import type { Gap, Mark } from './timeline.ts'

/** Messages in a section. A power of two, so that a message finds its section by a shift. */
export const sectionBits = 6
export const sectionSize = 1 << sectionBits

// Where the numbers of a step stand in its row. Played time, in ms:
export const startColumn = 0
export const endColumn = 1
/** The latest end so far: tells without a search whether anything earlier still runs. */
export const latestColumn = 2
// Recorded time, in ms since the conversation began: of the start and of the latest end.
export const sourceColumn = 3
export const sourceLatestColumn = 4
export const messageColumn = 5
// The last step so far that gives the panel something, and that shows a resource; -1 for none.
export const panelColumn = 6
export const resourceColumn = 7

/** Numbers per step. */
export const width = 8

/** Where the compiler stands between two messages. `play` is in ms before scaling. */
export interface Cursor {
  step: number
  source: number
  play: number
  /** Epoch ms of the beginning; NaN until a stamp was seen. */
  origin: number
  /** How much of the timed playing time rests on recordings and stamps. */
  recordedMs: number
  timedMs: number
  chapter: number
  panel: number
  resource: number
}

/**
 * A run of messages, compiled. Timelines of one conversation share the sections that did not
 * change; none is ever written to again.
 */
export interface Section {
  readonly firstMessage: number
  readonly firstStep: number
  readonly rows: Float64Array
  /** Of each message the row of its first step, and the number of rows last. */
  readonly firstRow: Int32Array
  readonly chapter: Int32Array
  readonly gaps: readonly Gap[]
  readonly marks: readonly Mark[]
  readonly after: Readonly<Cursor>
}

/** An index in a row. As an integer, so that engines keep it out of the heap. */
export function indexIn(rows: Float64Array, at: number): number {
  return (rows[at] ?? -1) | 0
}

/** The last row whose column is ≤ `x`; -1 before the first. */
export function lastRow(rows: Float64Array, at: number, x: number): number {
  let low = 0
  let high = rows.length / width
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle * width + at] ?? 0) <= x) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The section that holds the last row whose column is ≤ `x`; the first one before that. */
export function sectionBy(
  sections: readonly Section[],
  at: number,
  x: number,
): Section | undefined {
  let low = 1
  let high = sections.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sections[middle]?.rows[at] ?? 0) <= x) low = middle + 1
    else high = middle
  }
  return sections[low - 1]
}

/** The section of a step. */
export function sectionOf(sections: readonly Section[], step: number): Section | undefined {
  let low = 1
  let high = sections.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sections[middle]?.firstStep ?? 0) <= step) low = middle + 1
    else high = middle
  }
  return sections[low - 1]
}
