'use client'

import { createContext, useCallback, useContext, useState, type ReactNode } from 'react'

type Announce = (message: string) => void

const AnnounceContext = createContext<Announce>(() => {})
AnnounceContext.displayName = 'AnnounceContext'

/** Says something once to assistive technology; does nothing outside an `<Announcer>`. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext)
}

export interface AnnouncerProps {
  readonly children?: ReactNode
}

/** One visually hidden live region for everything below it: it outlives the states of the page. */
export function Announcer({ children }: AnnouncerProps): ReactNode {
  const [said, setSaid] = useState({ message: '', turn: 0 })
  const announce = useCallback(
    (message: string) => setSaid((last) => ({ message, turn: last.turn + 1 })),
    [],
  )
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <span className="pt-hidden" role="status">
        {/* A trailing no-break space makes the same words twice a change worth reading out. */}
        {said.message && said.message + (said.turn % 2 ? '' : '\u00a0')}
      </span>
    </AnnounceContext.Provider>
  )
}
