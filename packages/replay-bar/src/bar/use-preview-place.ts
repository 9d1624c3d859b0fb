'use client'

import { useCallback, useSyncExternalStore } from 'react'
import { useReplayBar } from './use-replay-bar.ts'

/**
 * The place to tell of, 0 to 1: the pointer's, else the playhead's while the keyboard has the
 * focus on the track. While it plays the transcript itself tells.
 */
export function usePreviewPlace(): number | null {
  const { replay, pointer, focused } = useReplayBar('Preview')
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [pointer, focused, replay].map((each) => each.subscribe(listener))
      return () => stops.forEach((stop) => stop())
    },
    [pointer, focused, replay],
  )
  const get = (): number | null => {
    const { playing, positionMs, durationMs } = replay.getSnapshot()
    if (pointer.get() !== null || !focused.get() || playing) return pointer.get()
    return durationMs > 0 ? positionMs / durationMs : null
  }
  return useSyncExternalStore(subscribe, get, nowhere)
}

function nowhere(): null {
  return null
}
