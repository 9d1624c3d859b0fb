'use client'

import { memo, useMemo, type ReactNode } from 'react'
import { usePanelLabels } from '../../panel/panel-labels-context.ts'
import { useGrowing } from '../use-growing.ts'
import { visibleLine } from '../visible-text.ts'
import { chunkLines } from './chunk-lines.ts'

export interface PlainTextProps {
  readonly text: string
}

/** Text of any length: in pieces that are laid out only when they come into view. */
export function PlainText({ text }: PlainTextProps): ReactNode {
  const labels = usePanelLabels()
  const chunks = useMemo(() => chunkLines(text), [text])
  const count = useGrowing(chunks, atFirst)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- a scroll area must be reachable by keyboard
    <div className="pt-plain" tabIndex={0} role="group" aria-label={labels.text}>
      {chunks.slice(0, count).map((chunk, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- pieces of one text, never reordered
        <PlainChunk key={index} text={chunk} />
      ))}
    </div>
  )
}

const PlainChunk = memo(function PlainChunk({ text }: PlainTextProps): ReactNode {
  return (
    <pre className="pt-plain-chunk" dir="auto">
      {visibleLine(text)}
    </pre>
  )
})

/** More than the first screens. */
const atFirst = 25
