'use client'

import type { ReactNode } from 'react'
import { usePanelLabels } from '../../panel/panel-labels-context.ts'
import { visibleLine } from '../visible-text.ts'
import type { DiffCell } from './diff-rows.ts'
import type { DiffLine } from './parse-diff.ts'

interface DiffNumberProps {
  readonly number: number | undefined
  readonly type: DiffLine['type']
}

/** A line number. Drawn by CSS, so that copying the lines does not copy it. */
export function DiffNumber({ number, type }: DiffNumberProps): ReactNode {
  return (
    <td className="pt-diff-number" data-type={type}>
      {number}
    </td>
  )
}

const signs = { same: '', added: '+', removed: '−' } as const

/** Plus or minus for the eye, a word for the ear. */
export function DiffSign({ type }: { readonly type: DiffLine['type'] }): ReactNode {
  const labels = usePanelLabels()
  const said = { same: '', added: labels.diffLineAdded, removed: labels.diffLineRemoved }[type]
  return (
    <td className="pt-diff-sign" data-type={type}>
      <span aria-hidden="true">{signs[type]}</span>
      {said === '' ? null : <span className="pt-hidden">{said}</span>}
    </td>
  )
}

const longest = 10_000

/** The line, with what changed inside it marked. */
export function DiffCode({
  cell: { type, text, changed },
}: {
  readonly cell: DiffCell
}): ReactNode {
  const show = (from: number, to?: number): string =>
    visibleLine(text.slice(from, Math.min(longest, to ?? longest)))
  const cut = text.length > longest ? '…' : ''
  const Mark = type === 'added' ? 'ins' : 'del'
  return (
    <td className="pt-diff-code" data-type={type}>
      {changed && changed[1] > changed[0] ? (
        <>
          {show(0, changed[0])}
          <Mark className="pt-diff-mark">{show(changed[0], changed[1])}</Mark>
          {show(changed[1])}
        </>
      ) : (
        show(0)
      )}
      {cut}
    </td>
  )
}
