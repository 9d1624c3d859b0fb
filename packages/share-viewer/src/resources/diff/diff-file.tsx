'use client'

import { useMemo, type ReactNode } from 'react'
import { usePanelLabels } from '../../panel/panel-labels-context.ts'
import type { PanelLabels } from '../../panel/panel-labels.ts'
import { useResources } from '../resource-context.ts'
import { visibleText } from '../visible-text.ts'
import { DiffHunkView } from './diff-hunk.tsx'
import type { DiffFile } from './parse-diff.ts'

export interface DiffFileViewProps {
  readonly file: DiffFile
  readonly split: boolean
}

/** One file of a diff: its name, how much changed, and the changes. */
export function DiffFileView({ file, split }: DiffFileViewProps): ReactNode {
  const labels = usePanelLabels()
  const { locale } = useResources()
  const name = useMemo(() => visibleText(nameOf(file, labels)), [file, labels])
  const count = (n: number): string => new Intl.NumberFormat(locale).format(n)
  const said = statusText(file.status, labels)
  return (
    <section className="pt-diff-file" aria-label={name}>
      <h3 className="pt-diff-name">
        <bdi className="pt-diff-path">{name}</bdi>
        {said === null ? null : <span className="pt-diff-status">{said}</span>}
        {file.hunks.length === 0 ? null : (
          <span className="pt-diff-counts">
            <span className="pt-diff-plus" aria-hidden="true">{`+${count(file.added)}`}</span>
            <span className="pt-diff-minus" aria-hidden="true">{`−${count(file.removed)}`}</span>
            <span className="pt-hidden">
              {labels.diffTotals(count(file.added), count(file.removed))}
            </span>
          </span>
        )}
      </h3>
      {file.hunks.map((hunk, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- hunks have no identity but their place
        <DiffHunkView key={index} hunk={hunk} split={split} file={name} />
      ))}
    </section>
  )
}

function nameOf({ before, after }: DiffFile, labels: PanelLabels): string {
  if (before !== null && after !== null && before !== after) return `${before} → ${after}`
  return after ?? before ?? labels.diffUnnamed
}

function statusText(status: DiffFile['status'], labels: PanelLabels): string | null {
  return {
    changed: null,
    added: labels.diffAdded,
    deleted: labels.diffDeleted,
    renamed: labels.diffRenamed,
    binary: labels.diffBinary,
  }[status]
}
