/** From where to where in a line, in UTF-16 code units. */
export type Span = readonly [start: number, end: number]

const longest = 2000
const word = /[\p{L}\p{N}\p{M}_]/u

/**
 * The stretch that differs between two versions of a line, widened to whole words. `null` when
 * the lines have so little in common that marking a part of them would mislead.
 */
export function changedSpan(
  before: string,
  after: string,
): { readonly before: Span; readonly after: Span } | null {
  if (before.length > longest || after.length > longest) return null
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  while (start > 0 && word.test(before[start - 1] ?? '') && inWord(before, after, start)) start -= 1
  while (end > 0 && word.test(before.at(-end) ?? '') && endsWord(before, after, end)) end -= 1
  if (before.slice(0, start).trim() === '' && before.slice(before.length - end).trim() === '') {
    return null
  }
  return { before: [start, before.length - end], after: [start, after.length - end] }
}

const inWord = (before: string, after: string, at: number): boolean =>
  word.test(before[at] ?? '') || word.test(after[at] ?? '')

const endsWord = (before: string, after: string, end: number): boolean =>
  word.test(before.at(-end - 1) ?? '') || word.test(after.at(-end - 1) ?? '')
