'use client'

import { useMemo, type ReactNode } from 'react'
import { parseAnsi, type AnsiRun } from './parse-ansi.ts'
import { plainStyle } from './sgr.ts'

export interface AnsiTextProps {
  readonly text: string
}

/** Terminal output with its colours. Copying it gives plain text. */
export function AnsiText({ text }: AnsiTextProps): ReactNode {
  const runs = useMemo(() => parseAnsi(text), [text])
  return runs.map((run, index) =>
    // oxlint-disable-next-line react/no-array-index-key -- runs have no identity but their place
    run.style === plainStyle ? run.text : <AnsiSpan key={index} run={run} />,
  )
}

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
