'use client'

import { memo, type ReactNode } from 'react'
import { useGrowing } from '../use-growing.ts'
import type { AnsiRun } from './parse-ansi.ts'
import { plainStyle } from './sgr.ts'
import { useAnsi } from './use-ansi.ts'

export interface AnsiTextProps {
  readonly text: string
}

/**
 * Terminal output with its colours. Copying it gives plain text. Long output is in pieces, each a
 * `<span>` that is laid out only when it comes into view.
 */
export function AnsiText({ text }: AnsiTextProps): ReactNode {
  const chunks = useAnsi(text)
  const count = useGrowing(chunks, atFirst)
  const [only] = chunks
  if (!only) return null
  if (chunks.length === 1) return <AnsiRuns runs={only} />
  return chunks.slice(0, count).map((runs, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- pieces of one text, never reordered
    <span key={index} className="pt-ansi-chunk">
      <AnsiRuns runs={runs} />
    </span>
  ))
}

/** A screen or two; as many spans again are drawn in each later step. */
const atFirst = 2

const AnsiRuns = memo(function AnsiRuns({
  runs,
}: {
  readonly runs: readonly AnsiRun[]
}): ReactNode {
  return runs.map((run, index) =>
    // oxlint-disable-next-line react/no-array-index-key -- runs have no identity but their place
    run.style === plainStyle ? run.text : <AnsiSpan key={index} run={run} />,
  )
})

function AnsiSpan({ run: { text, style } }: { readonly run: AnsiRun }): ReactNode {
  const flags = (['bold', 'dim', 'italic', 'underline', 'strike', 'inverse'] as const).filter(
    (flag) => style[flag],
  )
  const paint = (span: HTMLSpanElement | null): void => {
    if (typeof style.fg === 'string') span?.style.setProperty('--_ansi', style.fg)
    if (typeof style.bg === 'string') span?.style.setProperty('--_ansi-bg', style.bg)
  }
  return (
    <span
      ref={paint}
      className="pt-ansi"
      data-fg={typeof style.fg === 'string' ? 'own' : (style.fg ?? undefined)}
      data-bg={typeof style.bg === 'string' ? 'own' : (style.bg ?? undefined)}
      data-style={flags.join(' ') || undefined}
    >
      {text}
    </span>
  )
}
