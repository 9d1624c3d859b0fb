'use client'

import { useMemo, useRef, useState, type ReactNode } from 'react'
import { usePanelDetail } from '../../panel/panel-detail-context.ts'
import { usePanelLabels } from '../../panel/panel-labels-context.ts'
import { textLimit } from '../limits.ts'
import { PreviewPending } from '../preview-status.tsx'
import { SourceText } from '../previews/code-preview.tsx'
import { ViewSwitch } from '../previews/view-switch.tsx'
import { useResources, type ResourcePreviewProps } from '../resource-context.ts'
import { TruncatedNote } from '../truncated-note.tsx'
import { useResourceText } from '../use-resource-text.ts'
import { DiffFileView } from './diff-file.tsx'
import { firstLines } from './first-lines.ts'
import { parseDiff, type DiffFile } from './parse-diff.ts'
import { useWide } from './use-wide.ts'

/** A unified diff, file by file. Text that is not one is shown as it is. */
export function DiffPreview(props: ResourcePreviewProps): ReactNode {
  const labels = usePanelLabels()
  const state = useResourceText(props.resource, props.versionId, textLimit)
  const text = state.status === 'ready' ? state.text : null
  const files = useMemo(() => (text === null ? [] : parseDiff(text)), [text])
  if (state.status !== 'ready') return <PreviewPending {...props} state={state} />
  return (
    <div className="pt-view">
      {state.truncated ? <TruncatedNote {...props} shown={textLimit} size={state.size} /> : null}
      {files.length === 0 ? (
        <>
          <p className="pt-view-note">{labels.diffInvalid}</p>
          <SourceText text={state.text} language="diff" />
        </>
      ) : (
        <DiffFiles files={files} />
      )}
    </div>
  )
}

function DiffFiles({ files }: { readonly files: readonly DiffFile[] }): ReactNode {
  const labels = usePanelLabels()
  const { locale } = useResources()
  const area = useRef<HTMLDivElement>(null)
  const wide = useWide(area)
  const [split, setSplit] = useState(false)
  const [all, setAll] = useState(false)
  const { shown, hidden } = useMemo(
    () => (all ? { shown: files, hidden: 0 } : firstLines(files)),
    [files, all],
  )
  const count = (n: number): string => new Intl.NumberFormat(locale).format(n)
  const added = files.reduce((sum, file) => sum + file.added, 0)
  const removed = files.reduce((sum, file) => sum + file.removed, 0)
  usePanelDetail(labels.diffFiles(count(files.length), files.length))
  return (
    <>
      <div className="pt-view-tools">
        {wide ? (
          <ViewSwitch
            value={split ? 'split' : 'unified'}
            onValueChange={(value) => setSplit(value === 'split')}
            options={[
              ['unified', labels.diffUnified],
              ['split', labels.diffSplit],
            ]}
          />
        ) : null}
        <p className="pt-view-note-text">{labels.diffTotals(count(added), count(removed))}</p>
      </div>
      <div
        ref={area}
        className="pt-diff"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll area must be reachable by keyboard
        tabIndex={0}
        role="group"
        aria-label={labels.diffArea}
      >
        {shown.map((file, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- one file may be named twice
          <DiffFileView key={index} file={file} split={split && wide} />
        ))}
        {hidden > 0 ? (
          <button
            type="button"
            className="pt-button pt-diff-more"
            data-variant="quiet"
            onClick={() => setAll(true)}
          >
            {labels.diffMore(count(hidden), hidden)}
          </button>
        ) : null}
      </div>
    </>
  )
}
