'use client'

import { memo, useEffect, useMemo, useState, type ReactNode } from 'react'
import { usePanelLabels } from '../../panel/panel-labels-context.ts'
import { visibleLine } from '../visible-text.ts'
import { chunkLines } from './chunk-lines.ts'

export interface PlainTextProps {
  readonly text: string
}

/** Text of any length: in pieces that are laid out only when they come into view. */
export function PlainText({ text }: PlainTextProps): ReactNode {
  const labels = usePanelLabels()
  const chunks = useMemo(() => chunkLines(text), [text])
  const count = useGrowing(chunks)
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

const atFirst = 25

/** More than the first screens at once; the rest a little at a time, without being asked. */
function useGrowing(chunks: readonly string[]): number {
  const [grown, setGrown] = useState({ chunks, count: atFirst })
  const count = grown.chunks === chunks ? grown.count : atFirst
  const more = count < chunks.length
  useEffect(() => {
    if (!more) return
    const timer = setTimeout(() => setGrown({ chunks, count: count + atFirst }))
    return () => clearTimeout(timer)
  }, [chunks, count, more])
  return count
}
