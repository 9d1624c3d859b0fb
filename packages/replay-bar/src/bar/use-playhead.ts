'use client'

import type { PlayMs, Timeline } from '@playthread/core'
import { useCallback, useSyncExternalStore } from 'react'
import type { Replay } from '../store/replay.ts'
import { useClientLayoutEffect } from '../react/use-client-layout-effect.ts'

/** Paints what moves with the playhead, without React. Runs before the first paint. */
export function usePlayhead(replay: Replay, paint: (positionMs: PlayMs) => void): void {
  useClientLayoutEffect(() => {
    paint(replay.getPosition())
    return follow(replay, () => paint(replay.getPosition()))
  }, [replay, paint])
}

/** One value at the playhead; renders again only when that value changes. */
export function usePlayheadValue<Value>(
  replay: Replay,
  read: (timeline: Timeline, positionMs: PlayMs) => Value,
): Value {
  const subscribe = useCallback((listener: () => void) => follow(replay, listener), [replay])
  const get = () => read(replay.getSnapshot().timeline, replay.getPosition())
  return useSyncExternalStore(subscribe, get, get)
}

function follow(replay: Replay, listener: () => void): () => void {
  const stops = [replay.subscribe(listener), replay.subscribeFrame(listener)]
  return () => stops.forEach((stop) => stop())
}
