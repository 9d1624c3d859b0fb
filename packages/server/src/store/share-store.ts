/** One row: the public link of one conversation. */
export interface ShareRecord {
  /** The public id. */
  readonly id: string
  readonly conversationId: string
  /** Who last made it public, as `authorize` named them. */
  readonly ownerId: string
  readonly status: 'active' | 'stopped'
  /** ISO 8601. For people to read; nothing is ordered by it. */
  readonly activeSince: string
  /** Rises by one with every stop, reset and re-creation. */
  readonly generation: number
}

export interface CreateShareInput {
  readonly conversationId: string
  readonly ownerId: string
  /** The id to use if there is no record yet. */
  readonly id: string
  readonly activeSince: string
  /** Only re-enable a record of this generation (0: no record). An active record always matches. */
  readonly ifGeneration?: number
}

export interface ResetShareInput {
  readonly conversationId: string
  readonly ownerId: string
  readonly id: string
  readonly activeSince: string
}

/**
 * Where share records live.
 *
 * Each method is one atomic statement against the primary, never a cache or a replica: that alone
 * makes "stopped" mean stopped. A method that cannot run now rejects with the ShareError
 * `unavailable`. Prove a store with `describeShareStore`.
 */
export interface ShareStore {
  /** The record of a conversation, active or stopped. */
  findByConversation(conversationId: string): Promise<ShareRecord | null>
  /** The conversation behind an active link; `null` for every other id. */
  findActive(shareId: string): Promise<{ readonly conversationId: string } | null>
  /** Which of these links are active. For open streams, all at once. */
  filterActive(shareIds: readonly string[]): Promise<ReadonlySet<string>>
  /** One upsert: inserts, re-enables, or leaves an active record as it is. `null`: `ifGeneration` no longer matches. */
  create(input: CreateShareInput): Promise<ShareRecord | null>
  /** Ends public access. Idempotent. `null`: no record. */
  stop(conversationId: string): Promise<ShareRecord | null>
  /** Replaces the id and makes the record active. `null`: no record. */
  reset(input: ResetShareInput): Promise<ShareRecord | null>
  /** Forgets the record of a deleted conversation. Idempotent. */
  remove(conversationId: string): Promise<void>
  /** The newest records of an owner, newest first, by order of creation. */
  listByOwner(ownerId: string, limit: number): Promise<readonly ShareRecord[]>
  close(): Promise<void>
}
