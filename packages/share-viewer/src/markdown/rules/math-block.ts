import type { MarkdownIt, StateBlock } from 'markdown-it'

/** A block of maths ends within so many lines, or it is none. */
export const mathLineLimit = 200

/** A line that may open a block of maths: the delimiter alone. */
export const mathOpener = /^ {0,3}(?:\$\$|\\\[)[ \t]*$/m

const closers: Readonly<Record<string, string>> = { $$: '$$', '\\[': '\\]' }

/** Lines between `$$` and `$$`, or `\[` and `\]`, each alone on its line. Unclosed, they are text. */
export function mathBlock(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'math_block', block, { alt: ['paragraph'] })
}

function block(state: StateBlock, line: number, endLine: number, silent: boolean): boolean {
  const code = state.src.charCodeAt((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0))
  if (code !== 36 && code !== 92) return false
  const indent = (state.sCount[line] ?? 0) - state.blkIndent
  if (indent < 0 || indent >= 4) return false
  const closer = closers[lineText(state, line)]
  if (!closer) return false
  const end = closingLine(state, line + 1, Math.min(endLine, line + 1 + mathLineLimit), closer)
  if (end < 0) return false
  if (silent) return true
  state.line = end + 1
  const token = state.push('math', 'math', 0)
  token.content = state.getLines(line + 1, end, state.sCount[line] ?? 0, false).trim()
  token.info = 'display'
  token.markup = closer
  token.map = [line, state.line]
  return true
}

function closingLine(state: StateBlock, from: number, to: number, closer: string): number {
  for (let line = from; line < to; line += 1) {
    if (state.isEmpty(line)) continue
    if ((state.sCount[line] ?? 0) < state.blkIndent) return -1
    if (lineText(state, line) === closer) return line
  }
  return -1
}

function lineText(state: StateBlock, line: number): string {
  const begin = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0)
  return state.src.slice(begin, state.eMarks[line]).trimEnd()
}
