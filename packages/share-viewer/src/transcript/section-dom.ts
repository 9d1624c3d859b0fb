import type { Message } from '@playthread/core'
import type { MessageReveal } from '../replay/reveal-store.ts'
import { adoptSection } from './adopt-section.ts'
import { buildLiveHolder, retime } from './build-message.tsx'
import { buildSection } from './section-builder.ts'
import { messagesWithin } from './section-size.ts'
import { turnKey, type SectionSlots, type SectionState, type Slot } from './section-state.ts'

/** A message that React mounts, and the element it mounts it in. */
export interface LiveMessage {
  readonly message: Message
  readonly index: number
  readonly byline: string | null
  readonly expanded: boolean
  readonly holder: HTMLElement
}

/**
 * The document of one section: built piece by piece, kept in step with its messages and with a
 * replay. React mounts only what changes by itself, in holders that this names.
 */
export interface SectionDom {
  /**
   * Begins in an element, or goes on in the same one.
   *
   * @param adopt whether a server already wrote the section
   */
  readonly attach: (container: HTMLElement, adopt: boolean) => void
  readonly sync: (state: SectionState) => void
  /**
   * Builds until the deadline (as `performance.now()`) or so many messages; whether nothing is
   * left to build.
   */
  readonly build: (deadline: number, messages?: number) => boolean
  /** Builds the first messages, as many as fill so many px by estimate; otherwise as `build`. */
  readonly buildFirst: (px: number) => boolean
  readonly isBuilt: () => boolean
  readonly element: () => HTMLElement | null
  readonly has: (messageId: string) => boolean
  readonly applyReveal: (get: (index: number) => MessageReveal) => void
  /** Has React mount a message, with its long texts and tables whole. */
  readonly expand: (messageId: string) => void
  readonly subscribe: (listener: () => void) => () => void
  readonly getLive: () => readonly LiveMessage[]
}

const none: readonly LiveMessage[] = []

export function createSectionDom(): SectionDom {
  const listeners = new Set<() => void>()
  const slots: SectionSlots = { messages: new Map(), turns: new Map() }
  let container: HTMLElement | null = null
  let state: SectionState | null = null
  let work: Iterator<void> | null = null
  let adopting = false
  let built = false
  let live = none
  let get: (index: number) => MessageReveal = () => ({ kind: 'whole' })
  let shown: 'all' | 'none' | 'some' = 'all'

  function build(deadline: number, messages = Infinity): boolean {
    for (let left = messages; work; left -= 1) {
      if (left === 0) return false
      if (work.next().done) finish()
      else if (performance.now() >= deadline) return false
    }
    return true
  }

  function finish(): void {
    work = null
    built = true
    // Elements are new: none is known to be as it should.
    shown = 'some'
    showRevealed()
    tellLive()
  }

  function showRevealed(): void {
    if (!container || !state) return
    const { firstIndex, endIndex, turns } = state.section
    const before = shown
    if (get(firstIndex).kind === 'hidden') shown = 'none'
    else shown = get(endIndex - 1).kind === 'whole' ? 'all' : 'some'
    container.hidden = shown === 'none'
    if (!built || (shown === before && shown !== 'some')) return
    if (shown === 'none') return hideAll()
    for (const turn of turns) {
      const article = slots.turns.get(turnKey(turn))?.article
      if (article) article.hidden = get(turn.firstIndex).kind === 'hidden'
    }
    for (const slot of slots.messages.values()) if (!slot.live) showSlot(slot, get(slot.index))
  }

  /** What is in a hidden section need not be hidden itself, but nothing in it is being told. */
  function hideAll(): void {
    for (const slot of slots.messages.values()) if (slot.tip) showSlot(slot, { kind: 'hidden' })
  }

  function showSlot(slot: Slot, { kind }: MessageReveal): void {
    slot.element.hidden = kind === 'hidden'
    if ((kind === 'partial') === (slot.tip !== null)) return
    const tip = slot.tip ? null : buildLiveHolder()
    if (tip) slot.element.replaceWith(tip)
    else slot.tip?.replaceWith(slot.element)
    slots.messages.set(slot.message.id, { ...slot, tip })
  }

  function tellLive(): void {
    const next: LiveMessage[] = []
    for (const slot of slots.messages.values()) {
      const holder = slot.live ? slot.element : slot.tip
      const { message, index, byline, expanded } = slot
      if (holder) next.push({ message, index, byline, expanded, holder })
    }
    if (isSameLive(next, live)) return
    live = next.length > 0 ? next : none
    for (const listener of listeners) listener()
  }

  return {
    attach(element, adopt) {
      if (container === element) return
      container = element
      adopting = adopt
    },
    sync(next) {
      if (!container) return
      const before = state
      state = next
      if (adopting) {
        adopting = false
        if (adoptSection(container, next, slots)) {
          retime(container, next.env)
          return finish()
        }
        container.replaceChildren()
      }
      if (before && before.env.formatTime !== next.env.formatTime) retime(container, next.env)
      work = buildSection(container, next, slots)
      // What was shown stays in step at once; only what was never shown may come later.
      if (built) build(Infinity)
    },
    build,
    buildFirst: (px) => build(Infinity, state ? messagesWithin(state.section, px) : 0),
    isBuilt: () => built,
    element: () => container,
    has: (messageId) =>
      state?.section.turns.some(({ messages }) => messages.some(({ id }) => id === messageId)) ??
      false,
    applyReveal(next) {
      get = next
      showRevealed()
      if (built) tellLive()
      else if (shown === 'some') build(Infinity)
    },
    expand(messageId) {
      const slot = slots.messages.get(messageId)
      if (!slot) return
      const holder = buildLiveHolder()
      slot.element.replaceWith(holder)
      slots.messages.set(messageId, { ...slot, element: holder, live: true, expanded: true })
      tellLive()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    getLive: () => live,
  }
}

function isSameLive(a: readonly LiveMessage[], b: readonly LiveMessage[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, index) => {
      const other = b[index]
      return (
        one.message === other?.message &&
        one.holder === other.holder &&
        one.index === other.index &&
        one.byline === other.byline &&
        one.expanded === other.expanded
      )
    })
  )
}
