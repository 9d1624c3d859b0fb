import type { Conversation } from '../model/conversation.ts'

/** The record of one conversation's public link. There is at most one per conversation. */
export interface Share {
  /** The public id: ≥ 128 random bits, base64url. It stays the same when sharing is stopped and begun again. */
  readonly id: string
  readonly conversationId: string
  /** Only an `active` link shows anything to anyone. */
  readonly status: 'active' | 'stopped'
  /** When the link last became public. ISO 8601. */
  readonly activeSince: string
  /** Rises by one with every stop, reset and re-creation. */
  readonly generation: number
  /** Where the link leads, when the adapter knows better than the host's `shareUrl`. */
  readonly url?: string
}

/** What a link would show, for the owner to see before creating it. */
export interface ShareSummary {
  readonly messages: number
  readonly resources: number
  /** What readers will not get to see, in the host's words: `{ 'email addresses': 3 }`. */
  readonly redactions?: Readonly<Record<string, number>>
}

export interface CallOptions {
  readonly signal?: AbortSignal
}

export interface CreateShareOptions extends CallOptions {
  /**
   * The `generation` the owner saw when they asked (0: there was no record). A create that was
   * delayed past a later stop no longer matches and fails with `conflict` instead of silently
   * making the conversation public again. @default re-enable whatever the record's state
   */
  readonly ifGeneration?: number
}

/**
 * What a viewer is told while the page is open.
 *
 * - `changed`: the conversation is different now; read it again
 * - `stopped`: the link is no longer public; forget everything. Always the last event
 * - `connected`, `disconnected`: whether changes arrive at the moment
 *
 * Listeners ignore types they do not know.
 */
export type ShareEvent =
  | { readonly type: 'changed' }
  | { readonly type: 'stopped' }
  | { readonly type: 'connected' }
  | { readonly type: 'disconnected' }

export type Unsubscribe = () => void

/**
 * The one seam between the UI and wherever shares live.
 *
 * Every method rejects with a `ShareError`, and with the signal's reason when aborted. An optional
 * method is a capability: the UI shows a feature only where the adapter has it. Prove an adapter
 * with `describeShareAdapter` from `@playthread/core/testing`.
 */
export interface ShareAdapter {
  /** The conversation's share record, active or stopped; `null` when it was never shared. */
  getShare(conversationId: string, options?: CallOptions): Promise<Share | null>
  /**
   * Makes the conversation public. Idempotent: any number of calls, from any number of tabs, give
   * one record; a stopped record becomes active again under the same id.
   * @throws ShareError `conflict` when `ifGeneration` no longer matches
   */
  createShare(conversationId: string, options?: CreateShareOptions): Promise<Share>
  /**
   * Ends public access. Once it resolves, no new read succeeds anywhere. Idempotent.
   * @throws ShareError `not_found` when there is no record
   */
  stopShare(conversationId: string, options?: CallOptions): Promise<Share>
  /**
   * The conversation as the public may see it, as it is now.
   * @throws ShareError `not_found` when the link is unknown, malformed, stopped or deleted
   */
  getSharedConversation(shareId: string, options?: CallOptions): Promise<Conversation>

  /** Gives the conversation a new, active link; the old one never works again. */
  resetShare?(conversationId: string, options?: CallOptions): Promise<Share>
  /** The owner's share records, newest first. */
  listShares?(options?: CallOptions): Promise<readonly Share[]>
  /** What a link would show now. */
  getShareSummary?(conversationId: string, options?: CallOptions): Promise<ShareSummary>
  /** Calls `listener` until unsubscribed or `stopped`. Reconnects by itself. */
  subscribe?(shareId: string, listener: (event: ShareEvent) => void): Unsubscribe
  /**
   * The bytes of a resource of a public conversation.
   * @throws ShareError `not_found` when the link or the resource is not public
   */
  getResource?(shareId: string, resourceId: string, options?: CallOptions): Promise<Blob>
  /**
   * The address of the page in whose frame a shared HTML file may run its script, such as
   * `@playthread/server`'s `/run`. It must come with a policy of its own; without it, readers see
   * such files as source and as a still picture only.
   */
  readonly runShellUrl?: string
}
