/** How far back a safe place to start segmenting is looked for, in UTF-16 code units (8 KB). */
const reach = 4096

/** Made when first needed: making one takes a browser tens of milliseconds. */
let segmenter: Intl.Segmenter | undefined

/**
 * The largest grapheme boundary ≤ `end`. Never segments the whole text: almost every cut is
 * decided by its two neighbours, the rest by one short slice.
 */
export function graphemeCut(text: string, end: number): number {
  if (end <= 0) return 0
  if (end >= text.length) return text.length
  if (parts(text, end) || beginsAfresh(text, end)) return end
  const first = Math.max(0, end - reach)
  let from = end - 1
  while (from > first && !parts(text, from) && !beginsAfresh(text, from)) from--
  // Two units ahead: the one at the cut may be half of a pair.
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  const slice = segmenter.segment(text.slice(from, end + 2))
  return from + (slice.containing(end - from)?.index ?? 0)
}

/** Whether the code units around `at` belong to different graphemes without any doubt. */
function parts(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return standsAlone(before) && standsAlone(after) && !(before === 13 && after === 10)
}

/** Signs that join whatever follows (Unicode's Prepend), and halves of pairs that may be such. */
const joinsNext = /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e\udc00-\udfff]/

/**
 * Whether a printable ASCII sign begins here, or an emoji that nothing glues to what stands before:
 * no joiner, no skin tone, no half of a flag.
 */
function beginsAfresh(text: string, at: number): boolean {
  const after = text.charCodeAt(at)
  const isEmoji = isEmojiLead(after)
  if (!isEmoji && (after < 0x20 || after > 0x7e)) return false
  if (joinsNext.test(text.charAt(at - 1)) && !isEmojiLead(text.charCodeAt(at - 2))) return false
  if (!isEmoji) return true
  const low = text.charCodeAt(at + 1)
  const isTone = after === 0xd83c && low >= 0xdffb
  const isFlag = after === 0xd83c && low >= 0xdde6 && low <= 0xddff
  return text.charCodeAt(at - 1) !== 0x200d && !isTone && !isFlag
}

/** The first half of a sign between U+1F000 and U+1FBFF. */
function isEmojiLead(unit: number): boolean {
  return unit >= 0xd83c && unit <= 0xd83e
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
