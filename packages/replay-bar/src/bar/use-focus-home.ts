'use client'

import { useEffect, useRef, type RefObject } from 'react'
import { useReplayState } from '../react/use-replay.ts'
import type { Replay } from '../store/replay.ts'
import { useClientLayoutEffect } from '../react/use-client-layout-effect.ts'

/** When a control goes away under the reader's focus, the play button takes it. */
export function useFocusHome(root: RefObject<HTMLElement | null>, replay: Replay): void {
  const held = useRef(false)
  const shape = useReplayState(
    replay,
    ({ mode, live }) => `${mode === 'prompt'} ${live === 'none'}`,
  )

  useEffect(
    () =>
      replay.subscribe(() => {
        held.current = root.current?.contains(document.activeElement) ?? false
      }),
    [replay, root],
  )
  useClientLayoutEffect(() => {
    const isLost = !document.activeElement || document.activeElement === document.body
    if (held.current && isLost) root.current?.querySelector<HTMLElement>('.pt-play')?.focus()
  }, [shape, root])
}
