export type * from './model/conversation.ts'
export type * from './adapter/share-adapter.ts'
export type * from './timeline/timeline.ts'
export {
  isRetryable,
  isShareError,
  ShareError,
  type Issue,
  type ShareErrorCode,
  type ShareErrorOptions,
} from './errors/share-error.ts'
export { UsageError } from './errors/usage-error.ts'
export { kindOfMediaType } from './model/resource-kind.ts'
export { publicConversation, summarizeConversation } from './model/public-conversation.ts'
export {
  parseConversation,
  validateConversation,
  type ConversationResult,
} from './model/validate-conversation.ts'
export { toTimestamp } from './model/timestamp.ts'
export { createShareId, isShareId } from './links/share-id.ts'
export { shareUrl } from './links/share-url.ts'
export { messageElementId, messageHash, parseMessageHash } from './links/message-anchor.ts'
export {
  formatReplayTime,
  parseReplayLink,
  parseReplayTime,
  replayUrl,
  type ReplayMoment,
} from './links/replay-link.ts'
export {
  copyText,
  copyTimeoutMs,
  type CopyEnvironment,
  type CopyResult,
} from './clipboard/copy-text.ts'
export { conversationToMarkdown, type MarkdownOptions } from './export/conversation-to-markdown.ts'
export { markdownLabels, type MarkdownLabels } from './export/markdown-labels.ts'
export { negotiateMediaType } from './export/negotiate-media-type.ts'
export { compileTimeline } from './timeline/compile-timeline.ts'
export { extendTimeline } from './timeline/extend-timeline.ts'
export { createState, readState, stateAt, isToolRunning } from './timeline/state-at.ts'
export type { MutableTimelineState } from './timeline/state-at.ts'
export { isMessageVisible, partProgress } from './timeline/part-progress.ts'
export { anchorAt, timeOf } from './timeline/anchors.ts'
export { toPlay, toSource } from './timeline/time-map.ts'
export { playMs, sourceMs } from './timeline/play-ms.ts'
