export { createShareHandler, type ShareHandler } from './handler/create-share-handler.ts'
export type { Owner, ShareHandlerOptions } from './handler/options.ts'
export type { ShareHandlerLimits } from './handler/limits.ts'
export type { LogEntry, LoggedError } from './log/log-entry.ts'
export { createMemoryRateLimits, type RateLimitStore } from './access/rate-limits.ts'
export type { RequestEntry } from './operations/metrics.ts'
export { createOperationsHandler } from './operations/operations-handler.ts'
export {
  createInProcessNotifier,
  type Notifier,
  type NotifierListener,
} from './notifier/notifier.ts'
export { redactPatterns, type PatternRedactorOptions } from './redact/redact-patterns.ts'
export type { Redaction } from './redact/redaction.ts'
export type { ByteRange, HostResource, HostResourceOptions } from './resources/host-resource.ts'
export type {
  CreateShareInput,
  ResetShareInput,
  ShareRecord,
  ShareStore,
} from './store/share-store.ts'
