import type { MarkdownIt, Token } from 'markdown-it'
import { markdownIt } from './engine/markdown-it.ts'

type Nesting = Token['nesting']
type Attribute = [name: string, value: string | number]

/**
 * markdown-it's token with plain fields. Its own build defines every field through a helper, which
 * took a quarter of all parsing time.
 */
class LightToken implements Token {
  type: string
  tag: string
  nesting: Nesting
  level: number
  attrs: Attribute[] | null = null
  map: [number, number] | null = null
  children: Token[] | null = null
  content = ''
  markup = ''
  info = ''
  meta: Record<string, unknown> | null = null
  block: boolean
  hidden = false

  constructor(type: string, tag: string, nesting: Nesting, level = 0, block = false) {
    this.type = type
    this.tag = tag
    this.nesting = nesting
    this.level = level
    this.block = block
  }

  attrIndex(name: string): number {
    return this.attrs?.findIndex(([key]) => key === name) ?? -1
  }

  attrPush(attribute: Attribute): void {
    this.attrs = [...(this.attrs ?? []), attribute]
  }

  attrSet(name: string, value: string | number): void {
    const attribute = this.attrs?.[this.attrIndex(name)]
    if (attribute) attribute[1] = value
    else this.attrPush([name, value])
  }

  attrGet(name: string): string | number | null {
    return this.attrs?.[this.attrIndex(name)]?.[1] ?? null
  }

  attrJoin(name: string, value: string | number): void {
    const old = this.attrGet(name)
    this.attrSet(name, old === null ? value : `${old} ${value}`)
  }
}

const { block, inline } = markdownIt()

class BlockState extends block.State {
  override push(type: string, tag: string, nesting: Nesting): Token {
    if (nesting < 0) this.level -= 1
    const token = new LightToken(type, tag, nesting, this.level, true)
    if (nesting > 0) this.level += 1
    this.tokens.push(token)
    return token
  }
}

class InlineState extends inline.State {
  override pushPending(): Token {
    const token = new LightToken('text', '', 0, this.pendingLevel)
    token.content = this.pending
    this.tokens.push(token)
    this.pending = ''
    return token
  }

  override push(type: string, tag: string, nesting: Nesting): Token {
    if (this.pending) this.pushPending()
    if (nesting < 0) {
      this.level -= 1
      this.delimiters = this._prev_delimiters.pop() ?? []
    }
    const token = new LightToken(type, tag, nesting, this.level)
    if (nesting > 0) {
      this.level += 1
      this._prev_delimiters.push(this.delimiters)
      this.delimiters = []
    }
    this.pendingLevel = this.level
    this.tokens.push(token)
    this.tokens_meta.push(nesting > 0 ? { delimiters: this.delimiters } : undefined)
    return token
  }
}

/** Lets a parser make light tokens. */
export function lightTokens(md: MarkdownIt): void {
  md.block.State = BlockState
  md.inline.State = InlineState
}
