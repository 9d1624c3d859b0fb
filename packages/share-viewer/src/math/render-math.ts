import katex, { type KatexOptions } from 'katex'
import type { ReactElement } from 'react'
import { readMathml } from './read-mathml.ts'

/** Longer formulas stay as their source. In UTF-16 code units. */
export const texLimit = 4000
/** KaTeX takes its time by how deep a formula is nested. */
const nestingLimit = 80
/** Nor may a short one grow so long by its macros. */
const markupLimit = 400_000

const options: KatexOptions = {
  output: 'mathml',
  // No links, pictures, classes, ids or styles from a formula.
  trust: false,
  // Letters of any script are fine in a formula, and none is worth a line in the console.
  strict: 'ignore',
  throwOnError: true,
  errorColor: 'currentcolor',
  maxSize: 20,
  maxExpand: 300,
}

/** A formula as a MathML element; `null` when KaTeX cannot read it, and its source has to do. */
export function mathElement(tex: string, display: boolean): ReactElement | null {
  if (tex.length > texLimit || nestingOf(tex) > nestingLimit) return null
  try {
    const markup = katex.renderToString(tex, { ...options, displayMode: display, macros: {} })
    return markup.length > markupLimit ? null : readMathml(markup)
  } catch {
    // A mistake in the formula, or one nested so deeply that the stack ends.
    return null
  }
}

function nestingOf(tex: string): number {
  let depth = 0
  let deepest = 0
  for (const [piece] of tex.matchAll(/[{}]|\\(?:left|right|begin|end)\b/g)) {
    if (piece === '{' || piece === '\\left' || piece === '\\begin') depth += 1
    else depth -= 1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}
