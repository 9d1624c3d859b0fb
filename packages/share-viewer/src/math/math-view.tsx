'use client'

import { memo, useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react'
import { loadMath, mathModule, onMathLoaded } from './math-module.ts'
import { mathFrame, mathSource } from './math-source.tsx'

export interface MathViewProps {
  readonly tex: string
  /** On a line of its own. @default inside a line */
  readonly display?: boolean
}

/** A formula: its TeX at once, MathML when KaTeX is there. Renders a `<span>` or a `<code>`. */
export const MathView = memo(function MathView({ tex, display = false }: MathViewProps): ReactNode {
  const module = useSyncExternalStore(onMathLoaded, mathModule, () => null)
  useEffect(() => {
    void loadMath()
  }, [])
  const math = useMemo(() => module?.mathElement(tex, display) ?? null, [module, tex, display])
  return math ? mathFrame(math, display) : mathSource(tex, display)
})
