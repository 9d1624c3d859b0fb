import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it'
import { noteKey } from './lookups.ts'

const definition = /\[\^([^\s[\]\\]{1,200})\]:/y
const reference = /\[\^([^\s[\]\\]{1,200})\]/y

/**
 * GFM footnotes. A definition stays where it is written, as a block: a transcript keeps its order,
 * and what nobody refers to is still there to read.
 */
export function footnotes(md: MarkdownIt): void {
  md.block.ruler.before('reference', 'footnote', block, {
    alt: ['paragraph', 'reference', 'blockquote'],
  })
  md.inline.ruler.before('link', 'footnote_ref', inline)

  function block(state: StateBlock, line: number, endLine: number, silent: boolean): boolean {
    const begin = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0)
    if ((state.sCount[line] ?? 0) - state.blkIndent >= 4) return false
    if (state.src.charCodeAt(begin) !== 91 || state.src.charCodeAt(begin + 1) !== 94) return false
    definition.lastIndex = begin
    const match = definition.exec(state.src)
    if (!match || definition.lastIndex > (state.eMarks[line] ?? 0)) return false
    if (silent) return true

    const label = md.utils.normalizeReference(match[1] ?? '')
    const references = (state.env.references ??= {})
    references[noteKey(label)] ??= { href: '', title: '' }
    const token = state.push('footnote_open', 'div', 1)
    token.attrs = [
      ['label', label],
      ['name', match[1] ?? ''],
    ]
    const lines: [number, number] = [line, line]
    token.map = lines
    contents(state, line, endLine, definition.lastIndex)
    lines[1] = state.line
    state.push('footnote_close', 'div', -1)
    return true
  }

  function inline(state: StateInline, silent: boolean): boolean {
    if (state.src.charCodeAt(state.pos) !== 91 || state.src.charCodeAt(state.pos + 1) !== 94)
      return false
    if (state.linkLevel > 0) return false
    reference.lastIndex = state.pos
    const match = reference.exec(state.src)
    if (!match || reference.lastIndex > state.posMax) return false
    const label = md.utils.normalizeReference(match[1] ?? '')
    if (!state.env.references?.[noteKey(label)]) return false
    if (!silent) {
      const token = state.push('footnote_ref', 'sup', 0)
      token.attrs = [['label', label]]
      token.content = match[0]
    }
    state.pos = reference.lastIndex
    return true
  }
}

/** Blocks of a definition: what follows its colon, and what is indented by four columns. */
function contents(state: StateBlock, line: number, endLine: number, begin: number): void {
  const { blkIndent, listIndent, parentType, tight } = state
  const kept = [state.bMarks[line], state.tShift[line], state.sCount[line]]
  let text = begin
  while (text < (state.eMarks[line] ?? 0) && /[ \t]/.test(state.src[text] ?? '')) text += 1
  state.blkIndent += 4
  state.listIndent = -1
  state.parentType = 'footnote'
  state.bMarks[line] = begin
  state.tShift[line] = text - begin
  state.sCount[line] = state.blkIndent
  state.md.block.tokenize(state, line, endLine)
  Object.assign(state, { blkIndent, listIndent, parentType, tight })
  state.bMarks[line] = kept[0] ?? 0
  state.tShift[line] = kept[1] ?? 0
  state.sCount[line] = kept[2] ?? 0
}
