'use client'

import { useEffect, useMemo, useState } from 'react'
import { inSlices } from '../slices.ts'
import { chunkRuns } from './chunk-runs.ts'
import { ansiSlices, parseAnsi, type AnsiRun } from './parse-ansi.ts'

/** Up to here, in UTF-16 code units, it is read before anyone could notice. */
const short = 50_000

type Chunks = readonly (readonly AnsiRun[])[]

/** Terminal output in styled pieces. A long one begins with its first screens. */
export function useAnsi(text: string): Chunks {
  const long = text.length > short
  const first = useMemo(() => chunkRuns(parseAnsi(long ? beginning(text) : text)), [text, long])
  const [whole, setWhole] = useState<{ readonly text: string; readonly chunks: Chunks } | null>(
    null,
  )
  useEffect(() => {
    if (!long) return
    const controller = new AbortController()
    void inSlices(ansiSlices(text), controller.signal).then(
      (runs) => runs && setWhole({ text, chunks: chunkRuns(runs) }),
    )
    return () => controller.abort()
  }, [text, long])
  return whole?.text === text ? whole.chunks : first
}

function beginning(text: string): string {
  const cut = text.slice(0, short)
  return cut.slice(0, cut.lastIndexOf('\n') + 1) || cut
}
