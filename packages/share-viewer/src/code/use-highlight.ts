'use client'

import { useEffect, useState } from 'react'
import type { Run } from './highlight.ts'
import { isPlain } from './languages.ts'

/** Longer code stays plain: colouring it would hold up the page. In UTF-16 code units. */
export const highlightLimit = 100_000

/** The code in colour, or `null` until its grammar is there (or when there is none). */
export function useHighlight(code: string, language: string): readonly Run[] | null {
  const [done, setDone] = useState<{ code: string; language: string; runs: readonly Run[] }>()
  useEffect(() => {
    if (isPlain(language) || code.length > highlightLimit) return
    let wanted = true
    import('./highlight.ts')
      .then(({ highlight }) => highlight(language, code))
      .then(
        (runs) => wanted && runs && setDone({ code, language, runs }),
        // Without a grammar the plain text that is already there is the answer.
        () => {},
      )
    return () => {
      wanted = false
    }
  }, [code, language])
  return done?.code === code && done.language === language ? done.runs : null
}
