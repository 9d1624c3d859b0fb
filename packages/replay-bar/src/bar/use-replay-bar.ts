'use client'

import type { RefObject } from 'react'
import { useBarContext, type BarContextValue } from './bar-context.ts'
import { createCell, type Cell } from './cell.ts'
import { replayLabels, type ReplayLabels } from './replay-labels.ts'
import { shortcutsOf, type ReplayShortcuts } from './shortcuts.ts'
import { createSpeaker, type Speaker } from './speaker.ts'

/** What the parts of one bar share. */
interface BarState {
  readonly speaker: Speaker
  /** Where the pointer is over the track, 0 to 1; `null` when it is not. */
  readonly pointer: Cell<number | null>
  /** The keyboard is on the track, and Escape has not sent its card away. */
  readonly focused: Cell<boolean>
  readonly help: Cell<boolean>
}

export interface ReplayBarValue extends Omit<BarContextValue, 'labels' | 'shortcuts'>, BarState {
  readonly labels: ReplayLabels
  /** `null` when keys are switched off. */
  readonly shortcuts: ReplayShortcuts | null
}

const values = new WeakMap<BarContextValue, ReplayBarValue>()
const states = new WeakMap<RefObject<HTMLElement | null>, BarState>()

/**
 * The bar that a part belongs to, with every word and key.
 *
 * @throws UsageError PT-401 outside a root
 */
export function useReplayBar(part: string): ReplayBarValue {
  const context = useBarContext(part)
  const known = values.get(context)
  if (known) return known
  const state = states.get(context.root) ?? {
    speaker: createSpeaker(),
    pointer: createCell<number | null>(null),
    focused: createCell(false),
    help: createCell(false),
  }
  states.set(context.root, state)
  const value = {
    ...context,
    ...state,
    labels: { ...replayLabels, ...context.words },
    shortcuts: shortcutsOf(context.shortcuts),
  }
  values.set(context, value)
  return value
}
