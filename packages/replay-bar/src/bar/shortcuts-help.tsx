'use client'

import { useCallback, useSyncExternalStore, type ReactNode } from 'react'
import { createLazyPart } from './lazy-part.ts'
import { useReplayBar } from './use-replay-bar.ts'

const surface = createLazyPart(() =>
  import('./shortcuts-surface.tsx').then(({ ShortcutsSurface }) => ShortcutsSurface),
)

/** The keys and what they do; opened with `?`. Renders a dialog, or nothing. */
export function ShortcutsHelp(): ReactNode {
  const { shortcuts, help } = useReplayBar('ShortcutsHelp')
  const isOpen = useSyncExternalStore(help.subscribe, help.get, help.get)
  const close = useCallback(() => help.set(false), [help])
  return isOpen && shortcuts ? <surface.Part shortcuts={shortcuts} onClose={close} /> : null
}
