import type { ReplaySnapshot } from '@playthread/replay-bar'
import { isToolRunning, type Timeline } from '@playthread/core'

/** How much of one message is on screen. */
export type MessageReveal =
  | { readonly kind: 'whole' }
  | { readonly kind: 'hidden' }
  | {
      readonly kind: 'partial'
      /** Parts that have begun. */
      readonly parts: number
      /** UTF-16 code units of the last of them. */
      readonly chars: number
      /** Indexes of the parts that are tools without a result yet. */
      readonly running: readonly number[]
    }

/** Tells each message how much of it to show, and wakes only those for which that changed. */
export interface RevealStore {
  readonly get: (messageIndex: number) => MessageReveal
  readonly subscribe: (messageIndex: number, listener: () => void) => () => void
  /** Any message changed. */
  readonly subscribeAll: (listener: () => void) => () => void
  readonly update: (snapshot: ReplaySnapshot) => void
  /** Shows everything whatever the replay says, for print. */
  readonly setAll: (all: boolean) => void
}

export const whole: MessageReveal = { kind: 'whole' }
export const hidden: MessageReveal = { kind: 'hidden' }

/** Where the playhead is: how many messages have begun, and how much of the last. */
interface Edge {
  readonly visible: number
  readonly tip: MessageReveal
}

const everything: Edge = { visible: Infinity, tip: whole }

export function createRevealStore(): RevealStore {
  const listeners = new Map<number, Set<() => void>>()
  const all = new Set<() => void>()
  let played = everything
  let everythingShown = false
  let edge = everything

  function set(next: Edge): void {
    const before = edge
    edge = next
    for (const listener of all) listener()
    const first = Math.min(before.visible, next.visible) - 1
    const last = Math.max(before.visible, next.visible) - 1
    // Few messages lie between two playheads; leaving or entering the replay touches all.
    const touched = Number.isFinite(last) ? range(first, last) : listeners.keys()
    for (const index of touched) {
      if (sameReveal(revealAt(before, index), revealAt(next, index))) continue
      for (const listener of listeners.get(index) ?? []) listener()
    }
  }
  function refresh(): void {
    set(everythingShown ? everything : played)
  }

  return {
    get: (index) => revealAt(edge, index),
    subscribe(index, listener) {
      const woken = listeners.get(index) ?? new Set()
      listeners.set(index, woken.add(listener))
      return () => {
        woken.delete(listener)
        if (woken.size === 0) listeners.delete(index)
      }
    },
    subscribeAll(listener) {
      all.add(listener)
      return () => all.delete(listener)
    },
    update(snapshot) {
      const next = edgeOf(snapshot)
      played = sameReveal(next.tip, played.tip) ? { ...next, tip: played.tip } : next
      refresh()
    },
    setAll(value) {
      everythingShown = value
      refresh()
    },
  }
}

function* range(first: number, last: number): Generator<number> {
  for (let index = first; index <= last; index += 1) yield index
}

function revealAt(edge: Edge, index: number): MessageReveal {
  if (index >= edge.visible) return hidden
  return index === edge.visible - 1 ? edge.tip : whole
}

function edgeOf({ mode, state, timeline, positionMs, reducedMotion }: ReplaySnapshot): Edge {
  if (mode !== 'replay' || state.ended || state.step < 0) return everything
  return {
    visible: state.visibleMessages,
    tip: {
      kind: 'partial',
      parts: state.partIndex + 1,
      chars: reducedMotion ? Infinity : state.chars,
      running: state.runningTools > 0 ? runningParts(timeline, state, positionMs) : [],
    },
  }
}

function runningParts(
  timeline: Timeline,
  { step, partIndex }: ReplaySnapshot['state'],
  positionMs: ReplaySnapshot['positionMs'],
): number[] {
  const running: number[] = []
  for (let part = partIndex, at = step; part >= 0; part -= 1, at -= 1) {
    if (isToolRunning(timeline, at, positionMs)) running.push(part)
  }
  return running
}

function sameReveal(a: MessageReveal, b: MessageReveal): boolean {
  if (a === b) return true
  if (a.kind !== 'partial' || b.kind !== 'partial') return a.kind === b.kind
  return (
    a.parts === b.parts &&
    a.chars === b.chars &&
    a.running.length === b.running.length &&
    a.running.every((part, index) => part === b.running[index])
  )
}
