'use client'

import type { Theme } from '@playthread/core/react'
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'

/** The reader's own choice of theme, for as long as the page is open. */
export interface PageThemeValue {
  /** `null`: the reader has not chosen; the page's own theme holds. */
  readonly chosen: Theme | null
  readonly choose: (theme: Theme) => void
}

const PageThemeContext = createContext<PageThemeValue | null>(null)
PageThemeContext.displayName = 'PageThemeContext'

/** The reader's choice; `null` where no page keeps one. */
export function usePageTheme(): PageThemeValue | null {
  return useContext(PageThemeContext)
}

export interface PageThemeProps {
  readonly children?: ReactNode
}

/**
 * Keeps the reader's choice of theme for the page below it: in memory, since a shared link must
 * leave nothing behind on the reader's device. Inside another one it leaves that to it. Renders no
 * element.
 */
export function PageTheme({ children }: PageThemeProps): ReactNode {
  const outer = useContext(PageThemeContext)
  const [chosen, choose] = useState<Theme | null>(null)
  const value = useMemo(() => ({ chosen, choose }), [chosen])
  if (outer) return children
  return <PageThemeContext.Provider value={value}>{children}</PageThemeContext.Provider>
}
