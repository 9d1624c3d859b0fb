import type { Conversation } from '@playthread/core'
import type { RateLimitStore } from '../access/rate-limits.ts'
import type { LogEntry } from '../log/log-entry.ts'
import type { RequestEntry } from '../operations/metrics.ts'
import type { Notifier } from '../notifier/notifier.ts'
import type { HostResource, HostResourceOptions } from '../resources/host-resource.ts'
import type { Redaction } from '../redact/redaction.ts'
import type { ShareStore } from '../store/share-store.ts'
import type { ShareHandlerLimits } from './limits.ts'

/** Whoever may control a conversation's link. */
export interface Owner {
  readonly userId: string
}

export interface ShareHandlerOptions {
  readonly store: ShareStore
  /**
   * The conversation as it is now, or `null` when there is none. It may hold more than the
   * model's fields: only those are published.
   */
  readonly getConversation: (conversationId: string) => Promise<Conversation | null>
  /**
   * Names what `getConversation` would answer now, such as a version number kept beside the
   * conversation; `null` when there is none. With it, the public bytes are made and compressed
   * once for each revision instead of once for each read.
   *
   * It changes in the same transaction as the conversation or after it, never before; it never
   * returns to an earlier value; and it is read from where `getConversation` reads.
   */
  readonly getRevision?: (conversationId: string) => Promise<string | number | null>
  /**
   * Takes out more than the model's allow-list does, from every read: it gets what would be public
   * and gives back what shall be. What it removes from `resources` is not served either. When it
   * fails nothing is shown (503). It must give the same for the same conversation: with `getRevision`
   * it runs once for each revision, otherwise for each read. `redactPatterns` makes a simple one.
   * @default nothing more is taken out
   */
  readonly redact?: (conversation: Conversation) => Redaction | Promise<Redaction>
  /**
   * The bytes of one of the conversation's resources. With it, every resource that has no inline
   * `data` and no absolute http(s) URL is served through its share, and only while that is public.
   */
  readonly getResource?: (
    conversationId: string,
    resourceId: string,
    options: HostResourceOptions,
  ) => Promise<HostResource | null>
  /**
   * Who is asking, if they own the conversation. `null`: not signed in (401). `'forbidden'`:
   * signed in, but not the owner (403). For the list of all shares there is no conversation.
   * Read the request's headers only and leave its body.
   */
  readonly authorize: (
    request: Request,
    conversationId: string | null,
  ) => Promise<Owner | 'forbidden' | null> | Owner | 'forbidden' | null
  /** Where the handler is mounted. @default '/api/playthread' */
  readonly basePath?: string
  /** Tells other processes of changes. @default a notifier for this process alone */
  readonly notifier?: Notifier
  /**
   * The address to count requests by. Read `X-Forwarded-For` only behind a proxy that sets it.
   * Without it nothing is counted per client: one shared count would let anyone lock out everyone.
   */
  readonly clientIp?: (request: Request) => string | undefined
  /**
   * Other origins whose pages may create and stop shares, and run shared HTML files in a frame of
   * this handler's `/run`, such as `https://app.example.com`.
   */
  readonly allowedOrigins?: readonly string[]
  readonly limits?: Partial<ShareHandlerLimits>
  /** Counts requests for several processes together. @default bounded buckets in this process */
  readonly rateLimits?: RateLimitStore
  /** Called after each answer, for an access log. Free of ids. */
  readonly onRequest?: (entry: RequestEntry) => void
  /** Where failures go, without any ids. @default console.error and console.warn */
  readonly log?: (entry: LogEntry) => void
  /** The time for `activeSince`, in ms since 1970. Nothing is ordered by it. @default Date.now */
  readonly now?: () => number
}
