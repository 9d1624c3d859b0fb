import { firstScheme, mail, nextScheme, relative, web } from './address-patterns.ts'

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
    const start = firstScheme.exec(text)
    return start && addressAt(text, start)
  }
}

function nextAddress(text: string, from: number): Address | null {
  nextScheme.lastIndex = Math.max(from - 1, 0)
  for (let start = nextScheme.exec(text); start; start = nextScheme.exec(text)) {
    if (start.index + (start[1] ?? '').length < from) continue
    const found = addressAt(text, start)
    if (found) return found
  }
  return null
}

function addressAt(text: string, start: RegExpExecArray): Address | null {
  const [whole, before = '', scheme = ''] = start
  const schema = scheme.toLowerCase()
  const from = start.index + whole.length
  // `https://` and `///` are no beginnings of `//host`.
  if (schema === '//' && /[:/]/.test(text[from - 3] ?? '')) return null
  const pattern = schema === '//' ? relative : schema === 'mailto:' ? mail : web
  pattern.lastIndex = from
  const tail = pattern.exec(text.slice(0, from + longest))
  if (!tail) return null
  const index = start.index + before.length
  const lastIndex = from + tail[0].length
  const found = text.slice(index, lastIndex)
  return { schema, index, lastIndex, text: found, url: found }
}
