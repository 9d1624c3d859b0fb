import type { Conversation } from '@playthread/core'

/** What a host leaves of a conversation that is about to be public. */
export interface Redaction {
  /** May name nothing that the conversation did not. Only the model's fields of it are published. */
  readonly conversation: Conversation
  /**
   * How much was taken out, by what it was: `{ 'email addresses': 3 }`. The owner sees it before
   * sharing, in these words; readers never do.
   */
  readonly counts?: Readonly<Record<string, number>>
}

/** The counts worth telling: whole numbers above zero. */
export function tellingCounts(
  counts: Readonly<Record<string, number>> | undefined,
): Record<string, number> | undefined {
  const telling = Object.entries(counts ?? {}).filter(
    ([, count]) => Number.isSafeInteger(count) && count > 0,
  )
  return telling.length > 0 ? Object.fromEntries(telling) : undefined
}
