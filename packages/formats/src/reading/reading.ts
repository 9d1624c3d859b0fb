import type { Conversation, Issue, Timestamp } from '@playthread/core'

/** What the host knows better than the transcript. */
export interface ReadOptions {
  /** @default the transcript's own id, or one made from its beginning */
  readonly id?: string
  /** @default the transcript's own title, or the first words of the user */
  readonly title?: string
  readonly createdAt?: Timestamp
  readonly updatedAt?: Timestamp
  /**
   * `streaming`: the last message is still being written, so tools without a result are running.
   * In a `complete` conversation they count as abandoned. @default 'complete'
   */
  readonly status?: 'complete' | 'streaming'
}

/** A transcript, read. */
export interface Reading {
  readonly conversation: Conversation
  /** What was repaired or left out, and where. Empty for a sound transcript. */
  readonly issues: readonly Issue[]
}
