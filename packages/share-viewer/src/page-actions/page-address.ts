'use client'

import { createContext, useContext } from 'react'

/** The address of the page itself: what is copied, and what an exported file names. */
export const PageAddressContext = createContext<() => string>(addressHere)
PageAddressContext.displayName = 'PageAddressContext'

export function usePageAddress(): () => string {
  return useContext(PageAddressContext)
}

function addressHere(): string {
  const { href } = globalThis.location
  return href.split('#')[0] ?? href
}
