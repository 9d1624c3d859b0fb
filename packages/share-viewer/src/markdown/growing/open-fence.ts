import { buildTree, type MarkdownNode } from '../token-tree.ts'
import { completeLines, headerOf, type Advance, type OpenFence, type Parsed } from './open-block.ts'

/** In an open fence, lines that are whole are text for good. */
export function advanceFence(parsed: Parsed, before: OpenFence | null): Advance<OpenFence> | null {
  const { tokens, unit } = parsed
  const content = tokens[unit.from]?.content ?? ''
  const pieces = content.split('\n')
  const contentLines = pieces.at(-1) === '' ? pieces.length - 1 : pieces.length
  const closed = unit.endLine - unit.firstLine > contentLines + 1
  const line = Math.min(completeLines(parsed), unit.endLine)
  if (closed || line <= unit.firstLine + 1) return null
  const header = before?.header ?? headerOf(parsed, 1)
  const whole = pieces.slice(0, line - unit.firstLine - 1)
  const text = (before?.text ?? '') + whole.map((piece) => `${piece}\n`).join('')
  return { open: { type: 'fence', header, text }, line, token: unit.from }
}

export function joinFence(open: OpenFence, parsed: Parsed): MarkdownNode | null {
  const [rest] = buildTree(parsed.tokens, parsed.breaks, parsed.unit.from, parsed.unit.to)
  return rest ? { ...rest, content: open.text + rest.content } : null
}
