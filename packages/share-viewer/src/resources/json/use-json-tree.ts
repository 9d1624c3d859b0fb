'use client'

import type { JsonValue } from '@playthread/core'
import { useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { childCount, jsonRows, pageSize, type JsonRow } from './json-rows.ts'

export interface JsonTreeState {
  readonly rows: readonly JsonRow[]
  readonly active: string
  readonly tree: RefObject<HTMLDivElement | null>
  readonly press: (row: JsonRow) => void
  readonly focus: (row: JsonRow) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

/** A tree with one tab stop: arrows move, open and close; Enter and Space toggle. */
export function useJsonTree(value: JsonValue): JsonTreeState {
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(() => initiallyOpen(value))
  const [shown, setShown] = useState<ReadonlyMap<string, number>>(() => new Map())
  const [wanted, setActive] = useState('')
  const tree = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => jsonRows(value, { expanded, shown }), [value, expanded, shown])
  const active = rows.some((row) => row.path === wanted) ? wanted : ''

  const toggle = (path: string, open: boolean): void => {
    const next = new Set(expanded)
    if (open) next.add(path)
    else next.delete(path)
    setExpanded(next)
  }
  const press = (row: JsonRow): void => {
    if (row.more > 0) {
      const parent = row.path.slice(0, -2)
      setShown(new Map(shown).set(parent, (shown.get(parent) ?? pageSize) + pageSize))
    } else if (row.expanded !== undefined) toggle(row.path, !row.expanded)
  }
  const move = (index: number): void => {
    const row = rows[index]
    if (!row) return
    setActive(row.path)
    tree.current?.querySelectorAll<HTMLElement>('[role="treeitem"]')[index]?.focus()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const index = rows.findIndex((row) => row.path === active)
    const row = rows[index]
    if (!row) return
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const outward = (): void => {
      if (row.expanded) toggle(row.path, false)
      else move(rows.findLastIndex((other, at) => at < index && other.level < row.level))
    }
    const inward = (): void => (row.expanded === false ? toggle(row.path, true) : move(index + 1))
    const actions: Record<string, () => void> = {
      ArrowDown: () => move(index + 1),
      ArrowUp: () => move(index - 1),
      Home: () => move(0),
      End: () => move(rows.length - 1),
      ArrowLeft: rtl ? inward : outward,
      ArrowRight: rtl ? outward : inward,
      Enter: () => press(row),
      ' ': () => press(row),
    }
    const action = Object.hasOwn(actions, event.key) ? actions[event.key] : undefined
    if (!action) return
    event.preventDefault()
    action()
  }
  return { rows, active, tree, press, focus: (row) => setActive(row.path), onKeyDown }
}

/** The first level, and the second where that is short. */
function initiallyOpen(value: JsonValue): ReadonlySet<string> {
  const open = new Set([''])
  if (childCount(value) > 12) return open
  for (const row of jsonRows(value, { expanded: open, shown: new Map() })) {
    if (row.level === 2 && childCount(row.value) <= 12) open.add(row.path)
  }
  return open
}
