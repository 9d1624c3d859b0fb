import type { StateCore, Token } from 'markdown-it'
import { Lookups } from './lookups.ts'

/** A paragraph with more of them is no prose: it is shown as the text it is. */
export const markLimit = 5000

/**
 * markdown-it's `inline` rule with a limit, telling the env's `Lookups` where each top-level block
 * ends.
 */
export function inlineRule(state: StateCore): void {
  const lookups = state.env.lookups instanceof Lookups ? state.env.lookups : null
  lookups?.begin()
  for (const token of state.tokens) {
    if (token.type === 'inline') {
      token.children ??= []
      if (hasTooManyMarks(token.content)) asText(state, token.content, token.children)
      else state.md.inline.parse(token.content, state.md, state.env, token.children)
    }
    if (lookups && token.level === 0 && token.nesting !== 1) lookups.endBlock()
  }
}

function hasTooManyMarks(content: string): boolean {
  if (content.length <= markLimit) return false
  let marks = 0
  for (const _mark of content.matchAll(/[*_~`[\]<&$\\]/g)) {
    marks += 1
    if (marks > markLimit) return true
  }
  return false
}

function asText(state: StateCore, content: string, tokens: Token[]): void {
  for (const [index, line] of content.split('\n').entries()) {
    if (index > 0) tokens.push(new state.Token('softbreak', 'br', 0))
    const text = new state.Token('text', '', 0)
    text.content = line
    tokens.push(text)
  }
}
