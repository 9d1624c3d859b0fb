import type { Message } from '@playthread/core'
import type { ViewEnvironment } from '../view/view-environment.ts'
import type { Section, Turn } from './turns.ts'

/** What a section shows and how. */
export interface SectionState {
  readonly section: Section
  readonly env: ViewEnvironment
}

/** A message in a section's document. */
export interface Slot {
  readonly message: Message
  readonly index: number
  readonly byline: string | null
  readonly state: SectionState
  /** The message itself, or where React mounts it. */
  readonly element: HTMLElement
  readonly live: boolean
  readonly expanded: boolean
  /** Where React mounts it while the playhead is in it, in place of `element`. */
  readonly tip: HTMLElement | null
}

/** A turn in a section's document: its frame, and the children that are no messages. */
export interface TurnSlot {
  readonly turn: Turn
  readonly env: ViewEnvironment
  readonly article: HTMLElement
  readonly head: readonly Node[]
}

/** A section's document, by message and by turn. */
export interface SectionSlots {
  readonly messages: Map<string, Slot>
  readonly turns: Map<string, TurnSlot>
}

export function turnKey(turn: Turn): string {
  return turn.messages[0]?.id ?? String(turn.firstIndex)
}

/** Whether a message drawn before would be drawn the same now. */
export function isCurrent(
  slot: Slot,
  message: Message,
  byline: string | null,
  { env }: SectionState,
): boolean {
  return (
    slot.message === message &&
    slot.byline === byline &&
    isSameEnvironment(slot.state.env, env) &&
    (slot.state.env.files === env.files || slot.element.querySelector(fileMentions) === null)
  )
}

/** Files there, files missing, pictures that may be files. */
const fileMentions = '.pt-chip, .pt-dead-link, .pt-image-note'

/** Whether two environments say the same; times are said again in place. */
export function isSameEnvironment(a: ViewEnvironment, b: ViewEnvironment): boolean {
  return a === b || (a.labels === b.labels && a.linkable === b.linkable && a.policy === b.policy)
}
