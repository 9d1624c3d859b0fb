import type { ReactNode } from 'react'
import type { Run } from './highlight.ts'
import { hasInvisibleControls, splitInvisibleControls } from './visible-controls.ts'

export interface CodeTextProps {
  readonly code: string
  readonly runs: readonly Run[] | null
  /** Show only this many UTF-16 code units. */
  readonly length: number
}

/** Code as text nodes and coloured spans. Renders no element of its own. */
export function CodeText({ code, runs, length }: CodeTextProps): ReactNode {
  if (!runs) return <Plain text={code.slice(0, length)} />
  const shown: ReactNode[] = []
  let from = 0
  for (const [index, run] of runs.entries()) {
    if (from >= length) break
    const text = from + run.text.length > length ? run.text.slice(0, length - from) : run.text
    shown.push(
      run.kind ? (
        <span key={index} className={`pt-tok-${run.kind}`}>
          <Plain text={text} />
        </span>
      ) : (
        <Plain key={index} text={text} />
      ),
    )
    from += run.text.length
  }
  return shown
}

/** Text whose invisible controls are shown by name, so that no line reads differently than it runs. */
export function Plain({ text }: { readonly text: string }): ReactNode {
  if (!hasInvisibleControls(text)) return text
  return splitInvisibleControls(text).map((piece, index) =>
    piece.control ? (
      // oxlint-disable-next-line react/no-array-index-key -- pieces of one fixed text
      <span key={index} className="pt-control">
        {piece.text}
      </span>
    ) : (
      piece.text
    ),
  )
}
