'use client'

import type { Conversation } from '@playthread/core'
import type { Replay } from '@playthread/replay-bar'
import { useEffect } from 'react'
import type { PanelStore } from '../panel/panel-store.ts'
import { panelItemOf, resultItem } from './panel-item.ts'

/** Moves the panel with the playhead, and to the result when someone skips there. */
export function usePanelFollow(
  replay: Replay,
  panel: PanelStore,
  conversation: Conversation,
): void {
  useEffect(() => {
    const { messages } = conversation
    let shown = -2
    const update = (): void => {
      const { mode, state, timeline } = replay.getSnapshot()
      panel.setReplaying(mode === 'replay')
      if (mode === 'prompt') return
      const step = mode === 'result' ? Infinity : state.panelStep
      if (step === shown) return
      shown = step
      if (mode === 'result') return panel.setFollowed(resultItem(conversation))
      const at = step < 0 ? null : timeline.step(step)
      const message = at ? messages[at.messageIndex] : undefined
      panel.setFollowed(message && at ? panelItemOf(message, message.parts[at.partIndex]) : null)
    }
    update()
    return replay.subscribe(update)
  }, [replay, panel, conversation])
}
