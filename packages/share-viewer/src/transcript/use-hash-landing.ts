'use client'

import { parseMessageHash } from '@playthread/core'
import { useEffect } from 'react'
import { scrollToMessage } from './show-message.ts'
import { useTranscriptStore } from './transcript-context.ts'

/**
 * Leads `#m-<id>` to its message, on arrival and whenever the hash changes. The browser itself
 * cannot: the messages come after the page.
 */
export function useHashLanding(): void {
  const store = useTranscriptStore()
  useEffect(() => {
    const land = (): void => {
      const messageId = parseMessageHash(window.location.hash)
      if (messageId === null) return
      store.show(messageId)
      scrollToMessage(messageId, { focus: true })
    }
    land()
    window.addEventListener('hashchange', land)
    return () => window.removeEventListener('hashchange', land)
  }, [store])
}
