import { firstScheme, gapBefore, mail, nextScheme, relative, web } from './address-patterns.ts'

interface Address {
  readonly schema: string
  readonly index: number
  readonly lastIndex: number
  readonly text: string
  readonly url: string
}

/** Longer addresses end here, so that no text costs more than its length. */
const longest = 10_000

/**
 * The part of linkify-it that markdown-it asks for, for addresses that name their scheme: guessing
 * hosts is switched off, because `README.md` and `main.rs` are file names.
 */
export class LinkifyIt {
  /** There is nothing left to set. */
  set(): this {
    return this
  }

  test(text: string): boolean {
    return nextAddress(text, 0) !== null
  }

  match(text: string): Address[] | null {
    const found: Address[] = []
    for (let next = nextAddress(text, 0); next; next = nextAddress(text, next.lastIndex))
      found.push(next)
    return found.length > 0 ? found : null
  }

  matchAtStart(text: string): Address | null {
    const [whole, before = '', scheme] = firstScheme.exec(text) ?? []
    return whole && scheme ? addressAt(text, before.length, scheme) : null
  }
}

function nextAddress(text: string, from: number): Address | null {
  let open = Math.max(from - 1, 0)
  nextScheme.lastIndex = open
  for (let next = nextScheme.exec(text); next; next = nextScheme.exec(text)) {
    const { 0: scheme, index } = next
    if (index > 0 && !gapBefore.test(text.slice(Math.max(open, index - 2), index))) {
      nextScheme.lastIndex = index + 1
      continue
    }
    open = nextScheme.lastIndex
    const found = index < from ? null : addressAt(text, index, scheme)
    if (found) return found
  }
  return null
}

function addressAt(text: string, index: number, scheme: string): Address | null {
  const schema = scheme.toLowerCase()
  const from = index + scheme.length
  // `https://` and `///` are no beginnings of `//host`.
  if (schema === '//' && /[:/]/.test(text[from - 3] ?? '')) return null
  const pattern = schema === '//' ? relative : schema === 'mailto:' ? mail : web
  pattern.lastIndex = from
  const tail = pattern.exec(text.slice(0, from + longest))
  if (!tail) return null
  const lastIndex = from + tail[0].length
  const found = text.slice(index, lastIndex)
  return { schema, index, lastIndex, text: found, url: found }
}
