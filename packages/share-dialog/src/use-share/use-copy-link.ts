'use client'

import { copyText, type CopyResult } from '@playthread/core'
import { useEffect, useRef, useState } from 'react'

/** How copying the link stands. Only `copied` was seen to succeed. */
export type CopyState = 'idle' | 'copying' | CopyResult

/** How long "Copied" stays, in ms. A refusal stays until the next attempt: its advice is needed. */
export const copiedForMs = 5000

/** Copies one conversation's link; what was said about another conversation's is never shown. */
export function useCopyLink(conversationId: string) {
  const [copy, setCopy] = useState<{ of: string; state: CopyState }>({
    of: conversationId,
    state: 'idle',
  })
  const attempt = useRef(0)
  const state = copy.of === conversationId ? copy.state : 'idle'

  useEffect(() => {
    if (state !== 'copied') return
    const timer = setTimeout(() => setCopy({ of: conversationId, state: 'idle' }), copiedForMs)
    return () => clearTimeout(timer)
  }, [state, conversationId])

  return {
    state,
    /** Call it inside the click, with a promise for a link that does not exist yet. */
    start(link: string | Promise<string>) {
      const mine = ++attempt.current
      setCopy({ of: conversationId, state: 'copying' })
      void copyText(link).then((result) =>
        attempt.current === mine ? setCopy({ of: conversationId, state: result }) : undefined,
      )
    },
    forget() {
      attempt.current++
      setCopy({ of: conversationId, state: 'idle' })
    },
  }
}
