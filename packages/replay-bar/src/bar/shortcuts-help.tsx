'use client'

import { useCallback, type ReactNode } from 'react'
import { createLazyPart } from './lazy-part.ts'
import { useReplayBar } from './replay-bar-context.ts'

const surface = createLazyPart(() =>
  import('./shortcuts-surface.tsx').then(({ ShortcutsSurface }) => ShortcutsSurface),
)

/** The keys and what they do; opened with `?`. Renders a dialog, or nothing. */
export function ShortcutsHelp(): ReactNode {
  const { shortcuts, helpOpen, setHelpOpen } = useReplayBar('ShortcutsHelp')
  const close = useCallback(() => setHelpOpen(false), [setHelpOpen])
  return helpOpen && shortcuts ? <surface.Part shortcuts={shortcuts} onClose={close} /> : null
}
