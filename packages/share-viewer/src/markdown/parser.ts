import { markdownIt } from './engine/markdown-it.ts'
import { lightTokens } from './light-tokens.ts'
import { autolinks } from './rules/autolinks.ts'
import { footnotes } from './rules/footnotes.ts'
import { inlineRule } from './rules/inline.ts'
import { mathBlock } from './rules/math-block.ts'
import { mathInline } from './rules/math-inline.ts'
import { maxDepth } from './token-tree.ts'

/** CommonMark with GFM tables, strikethrough, autolinks and footnotes, and maths. */
export const parser = markdownIt({ html: false, linkify: true, maxNesting: maxDepth })

// Links are judged once, where they are drawn: nothing is dropped here.
parser.validateLink = () => true
parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false })
const findLinks = parser.linkify.test.bind(parser.linkify)
// Every scheme it knows has one of the two; its own expression is slow to find none.
parser.linkify.test = (text) => (text.includes(':') || text.includes('//')) && findLinks(text)
parser.use(lightTokens).use(autolinks).use(footnotes).use(mathBlock).use(mathInline)
// What a list item or a block defines must be known to parse only the end of a growing text.
parser.core.ruler.disable('strip_references')
parser.core.ruler.at('inline', inlineRule)

// GFM strikes out with two tildes; three or more are text.
parser.inline.ruler.before('strikethrough', 'tildes', (state, silent) => {
  let end = state.pos
  while (end < state.posMax && state.src.charCodeAt(end) === 126) end += 1
  if (end - state.pos < 3) return false
  if (!silent) state.pending += state.src.slice(state.pos, end)
  state.pos = end
  return true
})

const tokenize = parser.block.tokenize.bind(parser.block)

/** Keeps what markdown-it forgets: whether a blank line parts the blocks inside one list item. */
parser.block.tokenize = (state, line, endLine) => {
  const token = state.tokens.at(-1)
  tokenize(state, line, endLine)
  if (token?.type === 'list_item_open' && !state.tight) token.meta = { loose: true }
}
