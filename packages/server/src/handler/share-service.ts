import { createShareId, isShareId } from '@playthread/core'
import { createRateLimits, type RateLimits } from '../access/rate-limits.ts'
import { createLiveHub, type LiveHub } from '../live/live-hub.ts'
import { createStreamCaps, type StreamCaps } from '../live/stream-caps.ts'
import { describeError, logToConsole, type LogEntry } from '../log/log-entry.ts'
import { createMetrics, type Metrics, type RequestEntry } from '../operations/metrics.ts'
import { createInProcessNotifier } from '../notifier/notifier.ts'
import type { PublicPayload } from '../payload/build-payload.ts'
import { loadPayload } from '../payload/load-payload.ts'
import { createPayloadCache } from '../payload/payload-cache.ts'
import type { ShareStore } from '../store/share-store.ts'
import { createHost, type Host } from './host.ts'
import { defaultLimits, type ShareHandlerLimits } from './limits.ts'
import type { ShareHandlerOptions } from './options.ts'
import { projectPublic } from './public-payload.ts'

/** Everything the routes need, wired once. */
export interface ShareService {
  readonly host: Host
  readonly store: ShareStore
  readonly hub: LiveHub
  readonly caps: StreamCaps
  readonly limits: ShareHandlerLimits
  readonly rates: RateLimits
  readonly metrics: Metrics
  readonly basePath: string
  readonly allowedOrigins: readonly string[]
  clientIp(request: Request): string | undefined
  createId(): string
  timestamp(): string
  findActive(shareId: string): Promise<{ readonly conversationId: string } | null>
  /** `null`: the conversation is gone. */
  loadPayload(conversationId: string, shareId: string): Promise<PublicPayload | null>
  /** Tells every process to look at a conversation's links again. Never fails. */
  announce(conversationId: string): Promise<void>
  report(
    level: LogEntry['level'],
    operation: string,
    error: unknown,
    secrets: Iterable<string>,
  ): void
  answered(entry: RequestEntry): void
  close(): void
}

export function createShareService(options: ShareHandlerOptions): ShareService {
  const { store, log = logToConsole, clientIp = () => undefined } = options
  const basePath = normalizePath(options.basePath ?? '/api/playthread')
  const limits = { ...defaultLimits, ...options.limits }
  const notifier = options.notifier ?? createInProcessNotifier()
  const host = createHost(options)
  const publicOptions = { basePath, servesResources: host.getResource !== undefined }
  const cache = createPayloadCache(limits.cacheBytes)
  const now = options.now ?? Date.now

  const metrics = createMetrics()
  const report: ShareService['report'] = (level, operation, error, secrets) => {
    metrics.failed()
    log({ level, operation, error: describeError(error, secrets) })
  }
  const rates = createRateLimits({
    perMinute: {
      reads: limits.readsPerMinute,
      misses: limits.missesPerMinute,
      creates: limits.createsPerMinute,
    },
    store: options.rateLimits,
    onError: (error, key) => report('error', 'count requests', error, [key]),
    onLimited: (name) => metrics.limited(name),
  })

  // A malformed id is looked up like any other, so that it takes as long to refuse.
  const findActive: ShareService['findActive'] = (shareId) =>
    store.findActive(isShareId(shareId) ? shareId : 'malformed')

  const source = {
    getRevision: host.getRevision,
    // What is redacted is projected first; what is not is projected once, below.
    getConversation: async (id: string) =>
      options.redact ? ((await host.getShown(id))?.conversation ?? null) : host.getConversation(id),
  }
  const load: ShareService['loadPayload'] = (conversationId, shareId) =>
    loadPayload(
      { conversationId, shareId },
      {
        host: source,
        cache,
        pageBytes: limits.pageBytes,
        project: (...args) => projectPublic(...args, publicOptions),
      },
    )

  const hub = createLiveHub({
    ...limits,
    filterActive: (shareIds) => store.filterActive(shareIds),
    loadRevision: async (conversationId, shareId) =>
      (await load(conversationId, shareId))?.revision ?? null,
    onError: (operation, error, channel) =>
      report('error', operation, error, [channel.shareId, channel.conversationId]),
  })
  const unsubscribe = notifier.subscribe({
    changed: (conversationId) => {
      cache.forget(conversationId)
      return hub.refresh(conversationId)
    },
    missed: () => hub.refreshAll(),
  })

  return {
    host,
    store,
    hub,
    limits,
    basePath,
    clientIp,
    report,
    findActive,
    loadPayload: load,
    caps: createStreamCaps(limits),
    metrics,
    rates,
    answered: (entry) => {
      metrics.answered(entry)
      options.onRequest?.(entry)
    },
    allowedOrigins: options.allowedOrigins ?? [],
    createId: createShareId,
    timestamp: () => new Date(now()).toISOString(),
    announce: async (conversationId) => {
      try {
        await notifier.publish(conversationId)
      } catch (error) {
        report('error', 'notify', error, [conversationId])
        await hub.refresh(conversationId)
      }
    },
    close: () => {
      unsubscribe()
      hub.close()
    },
  }
}

function normalizePath(path: string): string {
  return `/${path.split('/').filter(Boolean).join('/')}`.replace(/^\/$/, '')
}
