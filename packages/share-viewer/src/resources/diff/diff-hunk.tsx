'use client'

import { memo, useMemo, type ReactNode } from 'react'
import { usePanelLabels } from '../../panel/panel-labels-context.ts'
import { visibleText } from '../visible-text.ts'
import { DiffCode, DiffNumber, DiffSign } from './diff-cells.tsx'
import { diffBlocks, unifiedCells, type DiffCell, type DiffRow } from './diff-rows.ts'
import type { DiffHunk } from './parse-diff.ts'

export interface DiffHunkViewProps {
  readonly hunk: DiffHunk
  readonly split: boolean
  readonly file: string
}

/** One stretch of changes as a table: line numbers, a sign, the line. */
export const DiffHunkView = memo(function DiffHunkView(props: DiffHunkViewProps): ReactNode {
  const { hunk, split, file } = props
  const labels = usePanelLabels()
  const blocks = useMemo(() => diffBlocks(hunk.lines), [hunk])
  const first = hunk.lines[0]
  const from = first?.after ?? first?.before ?? 0
  return (
    <div className="pt-diff-block">
      <table className="pt-diff-hunk" data-split={split ? '' : undefined} dir="ltr">
        <caption className="pt-diff-heading" dir="auto">
          <span className="pt-hidden">{labels.diffHunk(file, from)}</span>
          <span aria-hidden="true">
            @@ {from} {visibleText(hunk.heading.slice(0, 200))}
          </span>
        </caption>
        <tbody>
          {split
            ? blocks.flat().map((row, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- lines have no identity but their place
                <SplitRow key={index} row={row} />
              ))
            : unifiedCells(blocks).map((cell, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- lines have no identity but their place
                <UnifiedRow key={index} cell={cell} />
              ))}
        </tbody>
      </table>
    </div>
  )
})

function UnifiedRow({ cell }: { readonly cell: DiffCell }): ReactNode {
  return (
    <tr className="pt-diff-row" data-type={cell.type}>
      <DiffNumber number={cell.before} type={cell.type} />
      <DiffNumber number={cell.after} type={cell.type} />
      <DiffSign type={cell.type} />
      <DiffCode cell={cell} />
    </tr>
  )
}

function SplitRow({ row: { left, right } }: { readonly row: DiffRow }): ReactNode {
  return (
    <tr className="pt-diff-row">
      {left ? <Side cell={left} number={left.before} /> : <Void />}
      {right ? <Side cell={right} number={right.after} /> : <Void />}
    </tr>
  )
}

function Side({
  cell,
  number,
}: {
  readonly cell: DiffCell
  readonly number?: number | undefined
}): ReactNode {
  return (
    <>
      <DiffNumber number={number} type={cell.type} />
      <DiffSign type={cell.type} />
      <DiffCode cell={cell} />
    </>
  )
}

/** Where the other side has a line and this one has none. */
function Void(): ReactNode {
  return (
    <td colSpan={3} className="pt-diff-void">
      {null}
    </td>
  )
}
