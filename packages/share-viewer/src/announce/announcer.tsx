'use client'

import { createContext, useCallback, useContext, useState, type ReactNode } from 'react'

type Announce = (message: string) => void

const AnnounceContext = createContext<Announce | null>(null)
AnnounceContext.displayName = 'AnnounceContext'

const silent: Announce = () => {}

/** Says something once to assistive technology; does nothing outside an `<Announcer>`. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext) ?? silent
}

export interface AnnouncerProps {
  readonly children?: ReactNode
}

/**
 * One visually hidden live region for everything below it, outliving the states of the page.
 * Inside another one it leaves the speaking to that.
 */
export function Announcer({ children }: AnnouncerProps): ReactNode {
  const outer = useContext(AnnounceContext)
  const [said, setSaid] = useState({ message: '', turn: 0 })
  const announce = useCallback(
    (message: string) => setSaid((last) => ({ message, turn: last.turn + 1 })),
    [],
  )
  if (outer) return children
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <output className="pt-hidden pt-announcer">
        {/* A trailing no-break space makes the same words twice a change worth reading out. */}
        {said.message && said.message + (said.turn % 2 ? '' : '\u00a0')}
      </output>
    </AnnounceContext.Provider>
  )
}
