import type { JsonValue } from '@playthread/core'

/** How many children are shown before "more". */
export const pageSize = 100

export interface JsonRow {
  /** Unique: a JSON pointer, or one ending in `/…` for "more". */
  readonly path: string
  readonly level: number
  readonly position: number
  readonly siblings: number
  /** Absent for the root and for "more". */
  readonly key: string | undefined
  readonly value: JsonValue
  /** Absent for what has no children. */
  readonly expanded: boolean | undefined
  /** For a "more" row: how many of its parent's children are not shown yet. */
  readonly more: number
}

/** What the reader has opened: containers by path, and how many of their children are shown. */
export interface JsonView {
  readonly expanded: ReadonlySet<string>
  readonly shown: ReadonlyMap<string, number>
}

/** The rows on screen. Only what is open is visited, so size does not matter. */
export function jsonRows(root: JsonValue, view: JsonView): readonly JsonRow[] {
  const rows: JsonRow[] = []
  const visit = (
    value: JsonValue,
    path: string,
    place: Pick<JsonRow, 'key' | 'level' | 'position' | 'siblings'>,
  ): void => {
    const count = childCount(value)
    const expanded = count === 0 ? undefined : view.expanded.has(path)
    rows.push({ path, ...place, value, expanded, more: 0 })
    if (!expanded) return
    const level = place.level + 1
    const limit = Math.min(count, view.shown.get(path) ?? pageSize)
    const more = count - limit
    const siblings = limit + (more > 0 ? 1 : 0)
    const children = childrenOf(value)
    for (let i = 0; i < limit; i += 1) {
      const [key, child] = children(i)
      visit(child, `${path}/${escapeKey(key)}`, { key, level, position: i + 1, siblings })
    }
    if (more > 0) {
      rows.push({
        path: `${path}/…`,
        key: undefined,
        level,
        position: siblings,
        siblings,
        value: null,
        expanded: undefined,
        more,
      })
    }
  }
  visit(root, '', { key: undefined, level: 1, position: 1, siblings: 1 })
  return rows
}

/** A container's entries by place: own keys only, read when asked for. */
function childrenOf(value: JsonValue): (index: number) => readonly [string, JsonValue] {
  if (isList(value)) return (index) => [String(index), value[index] ?? null]
  if (typeof value !== 'object' || value === null) return () => ['', null]
  const keys = Object.keys(value)
  return (index) => {
    const key = keys[index] ?? ''
    return [key, value[key] ?? null]
  }
}

/** `Array.isArray`, which does not narrow readonly arrays. */
const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value)

export function childCount(value: JsonValue): number {
  if (typeof value !== 'object' || value === null) return 0
  return Array.isArray(value) ? value.length : Object.keys(value).length
}

/** As JSON pointers do; `…` stands for "more" and must not be a key's. */
const escapeKey = (key: string): string =>
  key.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('…', '~2')
