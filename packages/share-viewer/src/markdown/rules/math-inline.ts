import type { MarkdownIt, StateInline } from 'markdown-it'

/** Longer formulas are not meant as such. In UTF-16 code units. */
export const formulaLimit = 10_000

interface Found {
  readonly tex: string
  /** Where the text goes on. */
  readonly end: number
  readonly display: boolean
}

/** `$…$`, `$$…$$`, `` $`…`$ ``, `\(…\)` and `\[…\]` inside a paragraph. */
export function mathInline(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'math', (state, silent) => {
    const code = state.src.charCodeAt(state.pos)
    if (code !== 36 && code !== 92) return false
    const found = code === 36 ? dollars(state) : brackets(state)
    if (!found) return false
    if (!silent) {
      const token = state.push('math', 'math', 0)
      token.content = found.tex
      token.info = found.display ? 'display' : ''
      token.markup = state.src.slice(state.pos, found.end)
    }
    state.pos = found.end
    return true
  })
}

function dollars({ src, pos, posMax }: StateInline): Found | null {
  if (src.charCodeAt(pos + 1) === 36) return doubleDollars(src, pos, posMax)
  if (src.charCodeAt(pos - 1) === 36 || wordBefore(src, pos)) return null
  if (src[pos + 1] === '`') {
    const end = closing(src, '`$', pos + 2, posMax)
    return end < 0 ? null : { tex: src.slice(pos + 2, end), end: end + 2, display: false }
  }
  // Money: `$5 and $6` opens before a digit but closes after a space; `$5-$6` closes before one.
  if (isSpace(src, pos + 1)) return null
  const end = closing(src, '$', pos + 1, posMax)
  if (end <= pos + 1 || isSpace(src, end - 1)) return null
  if (end + 1 < posMax && /[\p{L}\p{N}$]/u.test(src[end + 1] ?? '')) return null
  const tex = src.slice(pos + 1, end)
  if (tex.includes('`') || tex.includes('\n\n')) return null
  return { tex, end: end + 1, display: false }
}

function doubleDollars(src: string, pos: number, posMax: number): Found | null {
  if (src.charCodeAt(pos + 2) === 36 || src.charCodeAt(pos - 1) === 36) return null
  const end = closing(src, '$$', pos + 2, posMax)
  if (end < 0) return null
  const tex = src.slice(pos + 2, end).trim()
  return tex === '' || tex.includes('`') ? null : { tex, end: end + 2, display: true }
}

function brackets({ src, pos, posMax }: StateInline): Found | null {
  const opener = src[pos + 1]
  if (opener !== '(' && opener !== '[') return null
  const end = closing(src, opener === '(' ? '\\)' : '\\]', pos + 2, posMax)
  if (end < 0) return null
  const tex = src.slice(pos + 2, end).trim()
  // An escaped bracket is also how people keep `\[1\]` or `\[text\](address)` from being a link.
  const escaped =
    !/[\p{L}\p{N}]/u.test(tex) ||
    (opener === '[' && (src[end + 2] === '(' || /^[\w\s-]*$/.test(tex)))
  return escaped || tex.includes('`') ? null : { tex, end: end + 2, display: opener === '[' }
}

/** Where the closing delimiter stands, escapes skipped; -1 when it is not there. */
function closing(src: string, delimiter: string, from: number, max: number): number {
  const limit = Math.min(max, from + formulaLimit)
  let at = from
  for (;;) {
    at = nextOf(src, delimiter, at)
    if (at < 0 || at + delimiter.length > limit) return -1
    let backslashes = 0
    while (src.charCodeAt(at - 1 - backslashes) === 92 && at - 1 - backslashes >= from)
      backslashes += 1
    if (backslashes % 2 === 0) return at
    at += 1
  }
}

interface Search {
  readonly src: string
  readonly delimiter: string
  readonly from: number
  readonly at: number
}

const searches = new Map<string, Search>()

/** `indexOf` that remembers its last answer: a thousand openers look for one closer once. */
function nextOf(src: string, delimiter: string, from: number): number {
  const last = searches.get(delimiter)
  if (last && last.src === src && last.from <= from && (last.at < 0 || from <= last.at))
    return last.at
  const at = src.indexOf(delimiter, from)
  searches.set(delimiter, { src, delimiter, from, at })
  return at
}

function isSpace(src: string, at: number): boolean {
  const code = src.charCodeAt(at)
  return code === 32 || code === 9 || code === 10 || Number.isNaN(code)
}

function wordBefore(src: string, at: number): boolean {
  return at > 0 && /[\p{L}\p{N}_]/u.test(src[at - 1] ?? '')
}
