/**
 * The ranges of a Markdown text that appear at once: cut inside, they would show raw signs for a
 * moment or change what stands before them. Starts and ends alternate, rising, never overlapping.
 */
export type AtomicRanges = readonly number[]

/** Longer texts are shown plain, so no cut of theirs can be wrong. */
const plainFrom = 262_144

const fence = /^[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?(`{3,}|~{3,})/
/** Quote, heading, list and task signs at the start of a line, up to the first letter. */
const lead = /^(?:[ \t]*(?:>|#{1,6}[ \t]|[-*+][ \t]+(?:\[[ xX]\][ \t])?|\d{1,9}[.)][ \t]))+[ \t]*/
/** Rules and the lines under a heading or a table's head. */
const rule = /^[ \t>]*(?:[-=*_][ \t]*)+$/
const underline = /^[ \t>]*(?:-+|=+)[ \t]*$/
const tableRule = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*$/

// Each alternative stops at its own opening sign, so that no text makes the search quadratic.
const soft = String.raw`\n(?![ \t]*\n)`
const inline = new RegExp(
  [
    String.raw`\\[^\n]`,
    '(?<!`)(`+)(?!`)(?:[^`\\n]|' + soft + '|(?<!`)(?!\\1(?!`))`+(?!`)){1,2000}?\\1(?!`)',
    String.raw`!?\[(?:[^[\]\n]|\[[^[\]\n]{0,200}\]|${soft}){0,500}\](?:\((?:[^()\n]|\([^()\n]*\)){0,4000}\)|\[[^[\]\n]{0,200}\]:?|:)?`,
    String.raw`\$\$[^$]{1,4000}\$\$`,
    String.raw`\$(?=\S)[^$\n]{1,500}\$`,
    String.raw`<[a-zA-Z/!][^<>\n]{0,2000}>`,
    String.raw`\*{3}(?=\S)(?:[^*\n]|${soft}){1,2000}\*{3}`,
    String.raw`\*\*(?=\S)(?:[^*\n]|${soft}|\*[^*\n]{1,200}\*(?!\*)){1,2000}?\*\*`,
    String.raw`\*(?=[^\s*])(?:[^*\n]|${soft}|\*\*[^*\n]{1,200}\*\*){1,2000}?\*(?!\*)`,
    String.raw`(?<!\w)__?(?=[^\s_])(?:[^_\n]|${soft}|(?<=\w)_(?=\w)){1,2000}__?(?!\w)`,
    String.raw`~~(?=\S)(?:[^~\n]|${soft}){1,2000}~~`,
    String.raw`(?:https?:\/\/|www\.)[^\s<>]{1,2000}`,
    '&[a-zA-Z#][0-9a-zA-Z]{1,30};',
  ].join('|'),
  'g',
)
const mathsBlock = /\\\((?:(?!\\[()])[^\n]){1,500}\\\)|\\\[(?:(?!\\[[\]])[^]){1,4000}\\\]/g

/** Finds the ranges in one pass over the lines. */
export function atomicRanges(text: string): AtomicRanges {
  const found: [number, number][] = []
  if (text.length >= plainFrom) return []
  let closing: RegExp | null = null
  let prose = 0
  let before = ''
  let beforeAt = 0
  const flush = (to: number) => {
    for (const pattern of [inline, mathsBlock]) {
      for (const match of text.slice(prose, to).matchAll(pattern)) {
        const start = prose + match.index
        found.push([start, start + match[0].length])
      }
    }
  }
  for (let at = 0; at < text.length;) {
    const newline = text.indexOf('\n', at)
    const next = newline < 0 ? text.length : newline + 1
    const line = text.slice(at, newline < 0 ? next : newline)
    const sign: string | undefined = closing ? undefined : fence.exec(line)?.[1]
    if (closing) {
      if (closing.test(line)) {
        found.push([at, next])
        closing = null
      }
      prose = next
    } else if (sign) {
      flush(at)
      found.push([at, next])
      closing = new RegExp(String.raw`^[ \t>]*${sign[0]}{${sign.length},}[ \t]*$`)
      prose = next
    } else if (line.includes('|') && tableRule.test(line) && before.includes('|')) {
      found.push([beforeAt, next])
    } else if (rule.test(line))
      found.push([underline.test(line) && before.trim() ? beforeAt : at, next])
    else if (/^[ \t]*\|/.test(line)) found.push([at, next])
    else found.push([at, at + (lead.exec(line)?.[0].length ?? 0)])
    before = sign || closing ? '' : line
    beforeAt = at
    at = next
  }
  if (!closing) flush(text.length)
  return merge(found)
}

function merge(found: [number, number][]): number[] {
  const ranges: number[] = []
  for (const [start, end] of found.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = ranges.at(-1) ?? 0
    if (end - start < 2 || end <= last) continue
    if (start < last) ranges[ranges.length - 1] = end
    else ranges.push(start, end)
  }
  return ranges
}

/** `end`, or the start of the range it would cut. */
export function atomicCut(ranges: AtomicRanges, end: number): number {
  let low = 0
  let high = ranges.length >> 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[2 * middle] ?? 0) < end) low = middle + 1
    else high = middle
  }
  const at = 2 * low - 2
  return at >= 0 && end < (ranges[at + 1] ?? 0) ? (ranges[at] ?? 0) : end
}
