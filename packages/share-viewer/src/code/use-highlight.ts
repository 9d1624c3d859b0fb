'use client'

import { useEffect, useState } from 'react'
import { colouredRuns } from './colour-code.ts'
import type { Run } from './highlight.ts'

/** The code in colour, or `null` until its grammar is there (or when there is none). */
export function useHighlight(code: string, language: string): readonly Run[] | null {
  const [done, setDone] = useState<{ code: string; language: string; runs: readonly Run[] }>()
  useEffect(() => {
    let wanted = true
    void colouredRuns(code, language).then(
      (runs) => wanted && runs && setDone({ code, language, runs }),
    )
    return () => {
      wanted = false
    }
  }, [code, language])
  return done?.code === code && done.language === language ? done.runs : null
}
