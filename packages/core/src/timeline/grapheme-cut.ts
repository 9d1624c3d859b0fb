/** How far back a safe place to start segmenting is looked for, in UTF-16 code units (8 KB). */
const reach = 4096

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/**
 * The largest grapheme boundary ≤ `end`. Never segments the whole text: almost every cut is
 * decided by its two neighbours, the rest by one short slice.
 */
export function graphemeCut(text: string, end: number): number {
  if (end <= 0) return 0
  if (end >= text.length) return text.length
  if (parts(text, end)) return end
  const first = Math.max(0, end - reach)
  let from = end - 1
  while (from > first && !parts(text, from) && !beginsAfresh(text, from)) from--
  // Two units ahead: the one at the cut may be half of a pair.
  const slice = segmenter.segment(text.slice(from, end + 2))
  return from + (slice.containing(end - from)?.index ?? 0)
}

/** Whether the code units around `at` belong to different graphemes without any doubt. */
function parts(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return standsAlone(before) && standsAlone(after) && !(before === 13 && after === 10)
}

/**
 * Whether a printable ASCII sign follows something that never joins what comes after it: a good
 * place to begin between emoji. Letters that may join (U+0600 to U+1FFF, rare planes) are left out.
 */
function beginsAfresh(text: string, at: number): boolean {
  const after = text.charCodeAt(at)
  if (after < 0x20 || after > 0x7e) return false
  const before = text.charCodeAt(at - 1)
  const plane = text.charCodeAt(at - 2)
  return (
    before < 0x600 ||
    (before >= 0x2000 && before < 0xd800) ||
    (before >= 0xdc00 && before < 0xe000 && plane >= 0xd83c && plane <= 0xd83e)
  )
}

/** Latin and below, kana, CJK ideographs: never join their neighbour. */
function standsAlone(unit: number): boolean {
  return (
    unit < 0x300 ||
    (unit >= 0x3041 && unit <= 0x3096) ||
    (unit >= 0x30a1 && unit <= 0x30fa) ||
    (unit >= 0x3400 && unit <= 0x9fff)
  )
}
