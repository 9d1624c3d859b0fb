'use client'

import { UsageError } from '@playthread/core'
import { createContext, useContext } from 'react'
import type { Replay } from '../store/replay.ts'
import type { PointerPlace } from './pointer-place.ts'
import type { ReplayLabels } from './replay-labels.ts'
import type { ReplayShortcuts } from './shortcuts.ts'
import type { Speaker } from './speaker.ts'

export interface ReplayBarContextValue {
  readonly replay: Replay
  readonly labels: ReplayLabels
  /** The shared page's address; `undefined` is the page's own. */
  readonly url: string | undefined
  /** `null` when keys are switched off. */
  readonly shortcuts: ReplayShortcuts | null
  readonly speaker: Speaker
  readonly pointer: PointerPlace
  readonly helpOpen: boolean
  readonly setHelpOpen: (open: boolean) => void
}

export const ReplayBarContext = createContext<ReplayBarContextValue | null>(null)
ReplayBarContext.displayName = 'ReplayBarContext'

/**
 * What the bar's root was given.
 *
 * @throws UsageError PT-401 outside a root
 */
export function useReplayBar(part: string): ReplayBarContextValue {
  const value = useContext(ReplayBarContext)
  if (!value) {
    throw new UsageError(
      'PT-401',
      `ReplayParts.${part} was rendered outside ReplayParts.Root, so it has no replay to control. Wrap it in <ReplayParts.Root replay={…}>, or use <ReplayBar replay={…} />.`,
    )
  }
  return value
}
