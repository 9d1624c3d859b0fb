import { mathLineLimit, mathOpener } from '../rules/math-block.ts'
import type { ParsedUnits, Unit } from '../units.ts'

/** How many blocks at the start of a source stay as they are, whatever is appended to it. */
export function finalUnits({ units, lines }: ParsedUnits, source: string): number {
  const complete = lines.length - 1
  let count = 0
  while (count < units.length - 1 && isFinal(units, count, complete, lines, source)) count += 1
  return count
}

function isFinal(
  units: readonly Unit[],
  index: number,
  complete: number,
  lines: readonly number[],
  source: string,
): boolean {
  const unit = units[index]
  const next = units[index + 1]
  // A block ends where the next begins, and two lines tell that: a table begins with two.
  if (!unit || !next || next.firstLine + 2 > complete) return false
  // Maths is none without its last line, and then it is part of the paragraph before it.
  if (next.type === 'math' && next.endLine > complete) return false
  const text = source.slice(lines[unit.firstLine], lines[unit.endLine])
  if (unit.type === 'reference_definition') {
    const following = source.slice(lines[next.firstLine], lines[next.endLine])
    // What follows may turn out to be its title, up to the next blank line.
    return !/^\s*["'(]/.test(following) || hasGap(units, index, complete)
  }
  if (unit.type === 'paragraph_open' || unit.type === 'heading_open') {
    const opener = mathOpener.exec(text)
    if (!opener) return true
    const line = unit.firstLine + text.slice(0, opener.index).split('\n').length - 1
    return line + mathLineLimit + 1 < complete
  }
  return true
}

function hasGap(units: readonly Unit[], from: number, complete: number): boolean {
  for (let index = from; index < units.length - 1; index += 1) {
    const next = units[index + 1]
    if (next && next.firstLine > (units[index]?.endLine ?? 0)) return next.firstLine < complete
  }
  return false
}
