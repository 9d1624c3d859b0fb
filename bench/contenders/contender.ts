import type { Conversation } from '@playthread/core'

/** One way to show a conversation, as the page drives it. */
export interface Contender {
  readonly mount: (root: HTMLElement, shape: Shape) => Mounted
}

/** The corpus, turned into what the contender takes before any clock runs. */
export interface Shape {
  readonly conversation: Conversation
  readonly messages: readonly FlatMessage[]
  /** One string for the whole page, for those that take HTML; empty for the others. */
  readonly html: string
}

/** A message as chat apps pass it to a markdown component. */
export interface FlatMessage {
  readonly id: string
  readonly role: 'user' | 'assistant'
  readonly text: string
  readonly tools: readonly FlatTool[]
}

export interface FlatTool {
  readonly id: string
  readonly name: string
  readonly status: string
  readonly args: Readonly<Record<string, string | number>>
  readonly result: string
}

export interface Mounted {
  /** Its elements for messages, live. */
  readonly messages: HTMLCollectionOf<Element>
  /** Shows a longer text in the last message; `done` with its last characters. */
  readonly stream: (text: string, done: boolean) => void
  /** What only a contender with a replay can do. */
  readonly replay?: ReplayDriver
}

export interface ReplayDriver {
  /** Goes to the first character of the last message, and stands there. */
  readonly cueLast: () => void
  readonly play: () => void
  readonly isPlaying: () => boolean
  /** Seeks to a place between 0 and 1. */
  readonly seek: (place: number) => void
  /** Plays from the beginning of the call that runs longest. */
  readonly playTool: () => void
}
