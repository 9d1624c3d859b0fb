'use client'

import { UsageError } from '@playthread/core'
import { createContext, useContext, type RefObject } from 'react'
import type { Replay } from '../store/replay.ts'
import type { KeySlot } from './key-slot.ts'
import type { PosterLabels } from './poster-labels.ts'
import type { ReplayLabels } from './replay-labels.ts'
import type { ReplayShortcuts } from './shortcuts.ts'

/** What the bar needs before anyone chooses; `useReplayBar` adds the rest. */
export interface BarContextValue {
  readonly replay: Replay
  readonly labels: PosterLabels
  /** The host's words, for those who know the others. */
  readonly words: Partial<ReplayLabels> | undefined
  /** The shared page's address; `undefined` is the page's own. */
  readonly url: string | undefined
  readonly shortcuts: boolean | Partial<ReplayShortcuts>
  readonly root: RefObject<HTMLElement | null>
  /** The hidden line that assistive technology hears. */
  readonly status: RefObject<HTMLElement | null>
  readonly keys: KeySlot
}

export const BarContext = createContext<BarContextValue | null>(null)
BarContext.displayName = 'ReplayBarContext'

/**
 * What the bar's root was given.
 *
 * @throws UsageError PT-401 outside a root
 */
export function useBarContext(part: string): BarContextValue {
  const value = useContext(BarContext)
  if (!value) {
    throw new UsageError(
      'PT-401',
      `ReplayParts.${part} was rendered outside ReplayParts.Root, so it has no replay to control. Wrap it in <ReplayParts.Root replay={…}>, or use <ReplayBar replay={…} />.`,
    )
  }
  return value
}
