import type { Token } from 'markdown-it'
import { noteKey, type Definitions } from '../rules/lookups.ts'

/** Labels that one has and the other lacks, or has otherwise. */
export function changedLabels(before: Definitions, after: Definitions): Set<string> {
  const changed = new Set<string>()
  for (const label of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const a = before[label]
    const b = after[label]
    if (a?.href !== b?.href || a?.title !== b?.title) changed.add(label)
  }
  return changed
}

/** Those of the definitions that tokens before an index make. */
export function definedIn(
  tokens: readonly Token[],
  to: number,
  definitions: Definitions,
): Definitions {
  const found: Definitions = Object.create(null)
  if (Object.keys(definitions).length === 0) return found
  for (let index = 0; index < to; index += 1) {
    const key = keyOf(tokens[index])
    const value = key !== null && Object.hasOwn(definitions, key) ? definitions[key] : undefined
    if (key !== null && value) found[key] = value
  }
  return found
}

function keyOf(token: Token | undefined): string | null {
  if (token?.type === 'reference_definition') return String(token.meta?.label)
  if (token?.type === 'footnote_open') return noteKey(String(token.attrGet('label')))
  return null
}

export function withDefinitions(base: Definitions, more: Definitions): Definitions {
  return Object.keys(more).length === 0 ? base : Object.assign(Object.create(null), base, more)
}

export function meets(labels: ReadonlySet<string> | null, others: ReadonlySet<string>): boolean {
  if (labels) for (const label of others) if (labels.has(label)) return true
  return false
}
