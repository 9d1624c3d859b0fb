'use client'

import { useSyncExternalStore } from 'react'

const never = (): (() => void) => () => {}

/** The page's address; `undefined` on a server and while hydrating, so both render the same. */
export function usePageUrl(): string | undefined {
  return useSyncExternalStore(
    never,
    () => globalThis.location.href,
    () => undefined,
  )
}
