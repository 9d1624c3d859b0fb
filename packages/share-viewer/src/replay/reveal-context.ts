'use client'

import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'
import { createRevealStore, type MessageReveal, type RevealStore } from './reveal-store.ts'

/** Outside a replay everything is shown. */
export const RevealContext = createContext<RevealStore>(createRevealStore())
RevealContext.displayName = 'RevealContext'

/** How much of a message to show now; renders again only when that changes for this message. */
export function useReveal(messageIndex: number): MessageReveal {
  const store = useContext(RevealContext)
  const subscribe = useCallback(
    (listener: () => void) => store.subscribe(messageIndex, listener),
    [store, messageIndex],
  )
  const read = (): MessageReveal => store.get(messageIndex)
  return useSyncExternalStore(subscribe, read, read)
}
