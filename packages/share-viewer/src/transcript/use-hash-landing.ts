'use client'

import { messageElementId, parseMessageHash } from '@playthread/core'
import { useEffect } from 'react'

/**
 * Leads `#m-<id>` to its message, on arrival and whenever the hash changes. The browser itself
 * cannot: the messages come after the page.
 */
export function useHashLanding(ready: boolean): void {
  useEffect(() => {
    if (!ready) return
    const land = (): void => {
      const messageId = parseMessageHash(window.location.hash)
      if (messageId !== null) showMessage(messageId)
    }
    land()
    window.addEventListener('hashchange', land)
    return () => window.removeEventListener('hashchange', land)
  }, [ready])
}

/** Scrolls to a message and moves the focus there. */
export function showMessage(messageId: string): void {
  const element = document.getElementById(messageElementId(messageId))
  element?.scrollIntoView?.({ block: 'start' })
  element?.focus({ preventScroll: true })
}
