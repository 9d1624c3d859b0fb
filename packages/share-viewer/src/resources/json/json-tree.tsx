'use client'

import type { JsonValue } from '@playthread/core'
import type { ReactNode } from 'react'
import { Icon } from '../../icons/icon.tsx'
import { usePanelLabels } from '../../panel/panel-labels-context.ts'
import { useResources } from '../resource-context.ts'
import { visibleText } from '../visible-text.ts'
import { childCount, pageSize, type JsonRow } from './json-rows.ts'
import { JsonLeaf } from './json-leaf.tsx'
import { useJsonTree } from './use-json-tree.ts'

export interface JsonTreeProps {
  readonly value: JsonValue
}

/** A value as a tree that opens piece by piece. Renders a `<div role="tree">`. */
export function JsonTree({ value }: JsonTreeProps): ReactNode {
  const labels = usePanelLabels()
  const { rows, active, tree, press, focus, onKeyDown } = useJsonTree(value)
  return (
    <div
      ref={tree}
      className="pt-json"
      role="tree"
      tabIndex={-1}
      aria-label={labels.jsonTree}
      dir="ltr"
      onKeyDown={onKeyDown}
    >
      {rows.map((row) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the tree handles its keys
        <div
          key={row.path}
          ref={(element) => element?.style.setProperty('--_level', String(row.level - 1))}
          className="pt-json-row"
          role="treeitem"
          tabIndex={row.path === active ? 0 : -1}
          aria-selected={row.path === active}
          aria-level={row.level}
          aria-posinset={row.position}
          aria-setsize={row.siblings}
          aria-expanded={row.expanded}
          onClick={() => {
            focus(row)
            press(row)
          }}
          onFocus={() => focus(row)}
        >
          <JsonRowText row={row} />
        </div>
      ))}
    </div>
  )
}

function JsonRowText({ row }: { readonly row: JsonRow }): ReactNode {
  const labels = usePanelLabels()
  const { locale } = useResources()
  const count = (n: number): string => new Intl.NumberFormat(locale).format(n)
  if (row.more > 0) {
    const next = Math.min(row.more, pageSize)
    return <span className="pt-json-more">{labels.jsonMore(count(next), next)}</span>
  }
  const children = childCount(row.value)
  const brackets = Array.isArray(row.value) ? '[]' : '{}'
  return (
    <>
      <span className="pt-json-mark">
        {row.expanded === undefined ? null : <Icon name="chevron" size="s" />}
      </span>
      {row.key === undefined ? null : (
        <>
          <span className="pt-json-key">{visibleText(row.key)}</span>
          <span className="pt-json-colon">: </span>
        </>
      )}
      {typeof row.value !== 'object' || row.value === null ? (
        <JsonLeaf value={row.value} />
      ) : (
        <span className="pt-json-count">
          {children === 0
            ? brackets
            : `${brackets[0]} ${labels.jsonItems(count(children), children)} ${brackets[1]}`}
        </span>
      )}
    </>
  )
}
