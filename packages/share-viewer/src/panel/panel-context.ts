'use client'

import { UsageError } from '@playthread/core'
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { PanelSnapshot, PanelStore } from './panel-store.ts'

/** Holds the viewer's panel store: `<PanelContext.Provider value={useState(createPanelStore)[0]}>`. */
export const PanelContext = createContext<PanelStore | null>(null)
PanelContext.displayName = 'PanelContext'

/**
 * The panel's store, which never changes: for handlers that open things.
 *
 * @throws UsageError PT-301 outside a viewer
 */
export function usePanelStore(): PanelStore {
  const store = useContext(PanelContext)
  if (!store) {
    throw new UsageError(
      'PT-301',
      'A part that opens the preview panel was rendered outside <SharedConversation>, so there is no panel to open. Render it inside, or provide <PanelContext.Provider value={createPanelStore()}>.',
    )
  }
  return store
}

/** One value of the panel's state; re-renders only when it changes. Select primitives or stored objects. */
export function usePanelState<T>(select: (snapshot: PanelSnapshot) => T): T {
  const store = usePanelStore()
  const read = (): T => select(store.getSnapshot())
  return useSyncExternalStore(store.subscribe, read, read)
}

export type PanelHandle = PanelSnapshot & Omit<PanelStore, 'subscribe' | 'getSnapshot'>

/** The panel's whole state and its actions. */
export function usePanel(): PanelHandle {
  const store = usePanelStore()
  const snapshot = useSyncExternalStore(store.subscribe, store.getSnapshot, store.getSnapshot)
  return { ...store, ...snapshot }
}
