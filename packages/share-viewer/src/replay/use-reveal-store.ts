'use client'

import type { Replay } from '@playthread/replay-bar'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRevealStore, type RevealStore } from './reveal-store.ts'
import { useClientLayoutEffect } from '../view/use-client-layout-effect.ts'

/** What each message shows of itself, as the replay moves. Everything, while printing. */
export function useRevealStore(replay: Replay): RevealStore {
  const [store] = useState(createRevealStore)

  // Before the first paint, so that a link to a moment shows that moment at once.
  useClientLayoutEffect(() => {
    const update = (): void => store.update(replay.getSnapshot())
    update()
    return replay.subscribe(update)
  }, [replay, store])

  useEffect(() => {
    const before = (): void => flushSync(() => store.setAll(true))
    const after = (): void => store.setAll(false)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [store])
  return store
}
