'use client'

import type { RefObject } from 'react'
import { useReplayState } from '../react/use-replay.ts'
import type { Replay } from '../store/replay.ts'
import { useClientLayoutEffect } from '../react/use-client-layout-effect.ts'

/** When a control goes away under the reader's focus, the first button that is left takes it. */
export function useFocusHome(root: RefObject<HTMLElement | null>, replay: Replay): void {
  // Renders when controls come and go, with whatever else the root renders for.
  useReplayState(replay, ({ mode, live }) => `${mode === 'prompt'} ${live === 'none'}`)
  // Now the page is still as it was.
  const held = root.current?.contains(document.activeElement) ?? false
  useClientLayoutEffect(() => {
    const { activeElement } = document
    const isLost = !activeElement || activeElement === document.body
    if (!held || !isLost) return
    const find = (selector: string) => root.current?.querySelector<HTMLElement>(selector)
    ;(find('.pt-play') ?? find('button'))?.focus()
  })
}
