import type { MarkdownIt, StateCore, Token } from 'markdown-it'

/**
 * GFM's autolinks for `www.…` and mail addresses. Bare hosts stay text: `README.md` and `main.rs`
 * are file names far more often.
 */
export function autolinks(md: MarkdownIt): void {
  md.core.ruler.before('text_join', 'gfm_autolinks', (state) => {
    for (const token of state.tokens) {
      if (token.type !== 'inline' || !token.children) continue
      if (!/www\.|@/i.test(token.content)) continue
      token.children = linked(state, token.children)
    }
  })
}

function linked(state: StateCore, tokens: readonly Token[]): Token[] {
  const result: Token[] = []
  let inLink = 0
  for (const token of tokens) {
    if (token.type === 'link_open') inLink += 1
    else if (token.type === 'link_close') inLink -= 1
    if (token.type !== 'text' || inLink > 0) result.push(token)
    else splitText(state, token, result)
  }
  return result
}

// The local part is bounded so that a long run of its letters is not scanned from each of them.
const candidate =
  /(?<![a-z\d.+_/-]|xmpp:)(?:www\.[^\s<]+|[a-z\d.+_-]{1,100}@[a-z\d_-]{1,63}(?:\.[a-z\d_-]{1,63}){1,10})/gi

function splitText(state: StateCore, token: Token, result: Token[]): void {
  const { content } = token
  let from = 0
  if (/www\.|@/i.test(content)) {
    for (const match of content.matchAll(candidate)) {
      const text =
        match[0].includes('@') && !/^www\./i.test(match[0]) ? mail(match[0]) : web(match[0])
      if (!text || !mayBegin(content, match.index, text)) continue
      const before = textToken(state, content.slice(from, match.index), token.level)
      if (before.content) result.push(before)
      const address = /^www\./i.test(text) ? `http://${text}` : `mailto:${text}`
      const open = new state.Token('link_open', 'a', 1)
      open.attrs = [['href', state.md.normalizeLink(address)]]
      open.level = token.level
      open.info = 'auto'
      const close = new state.Token('link_close', 'a', -1)
      close.level = token.level
      close.info = 'auto'
      result.push(open, textToken(state, text, token.level + 1), close)
      from = match.index + text.length
    }
  }
  if (from === 0) result.push(token)
  else if (from < content.length) result.push(textToken(state, content.slice(from), token.level))
}

/** GFM: at the start of a line, after white space or after one of `*`, `_`, `~`, `(`. */
function mayBegin(content: string, index: number, text: string): boolean {
  if (index === 0 || !/^www\./i.test(text)) return true
  return /[\s*_~(\p{P}\p{S}\P{ASCII}]/u.test(content[index - 1] ?? '') && content[index - 1] !== '/'
}

function mail(text: string): string | null {
  const address = text.replace(/\.+$/, '')
  return /[-_]$/.test(address) ? null : address
}

/** A `www.` address without the punctuation that ends the sentence around it. */
function web(match: string): string | null {
  // Written without spaces, CJK text goes on after an address: its punctuation ends it.
  let text = /^[^\u3000-\u303f\uff00-\uffef]*/.exec(match)?.[0] ?? ''
  text = text.slice(0, withoutTail(text))
  const host = /^[^/?#:]*/.exec(text)?.[0] ?? ''
  const labels = host.split('.')
  if (labels.length < 2 || labels.some((label) => !/^[\p{L}\p{N}_-]+$/u.test(label))) return null
  return labels.slice(-2).some((label) => label.includes('_')) ? null : text
}

/** Where punctuation begins that belongs to the sentence: parentheses only when they close none. */
function withoutTail(text: string): number {
  let end = text.length
  let unopened = text.split(')').length - text.split('(').length
  for (;;) {
    const last = text[end - 1] ?? ''
    if (last && '?!.,:*_~\'"'.includes(last)) end -= 1
    else if (last === ')' && unopened > 0) {
      end -= 1
      unopened -= 1
    } else {
      const entity =
        last === ';' && /&[a-z\d]{1,32};$/i.exec(text.slice(Math.max(0, end - 34), end))
      if (!entity) return end
      end -= entity[0].length
    }
  }
}

function textToken(state: StateCore, content: string, level: number): Token {
  const token = new state.Token('text', '', 0)
  token.content = content
  token.level = level
  return token
}
