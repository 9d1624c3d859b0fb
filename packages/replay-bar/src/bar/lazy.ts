'use client'

import { useEffect, useSyncExternalStore } from 'react'

export interface Lazy<Value> {
  /** Fetches it; call it when it may soon be wanted. A fetch that failed is tried again. */
  readonly preload: () => Promise<void>
  /** The value once it is wanted and there; renders again when it comes. */
  readonly useValue: (wanted: boolean) => Value | null
}

/** Code that is fetched when it is first wanted, and is there at once from then on. */
export function createLazy<Value>(load: () => Promise<Value>): Lazy<Value> {
  const listeners = new Set<() => void>()
  let loaded: Value | null = null
  let pending: Promise<void> | null = null

  async function fetchIt(): Promise<void> {
    try {
      loaded = await load()
    } catch {
      pending = null
      return
    }
    for (const listener of listeners) listener()
  }
  function preload(): Promise<void> {
    pending ??= fetchIt()
    return pending
  }
  function subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  return {
    preload,
    useValue(wanted) {
      const value = useSyncExternalStore(
        subscribe,
        () => loaded,
        () => null,
      )
      useEffect(() => {
        if (wanted) void preload()
      }, [wanted])
      return wanted ? value : null
    },
  }
}
