export {
  SharedConversation,
  type SharedConversationProps,
} from './shared-conversation/shared-conversation.tsx'
export {
  useSharedConversation,
  type ReadProblem,
  type SharedConversationHandle,
  type SharedConversationState,
  type UseSharedConversationOptions,
} from './shared-conversation/use-shared-conversation.ts'
export type { Connection } from './shared-conversation/use-live-updates.ts'
export { ConversationView, type ConversationViewProps } from './conversation/conversation-view.tsx'
export * as Conversation from './conversation/index.parts.ts'
export type { ConversationSettings } from './conversation/conversation-root.tsx'
export { useConversation, useConversationReplay } from './conversation/conversation-context.ts'
export { Markdown, type MarkdownProps } from './markdown/markdown.tsx'
export type { ImageDecision } from './markdown/markdown-policy.ts'
export type { ImagePolicy, LinkPolicy } from './markdown/use-merged-policy.ts'
export { loadMath } from './math/math-module.ts'
export { CodeBlock, type CodeBlockProps } from './code/code-block.tsx'
export { ToolStep, type ToolStepProps } from './message/tool-step.tsx'
export type { DataRendererProps, Renderers, ToolRendererProps } from './message/renderers.ts'
export { ResourceChip, type ResourceChipProps } from './resources/resource-chip.tsx'
export type { ResourcePreviewProps, ResourcePreviews } from './resources/resource-context.ts'
export { usePanel, type PanelHandle } from './panel/panel-context.ts'
export type { PanelItem } from './panel/panel-store.ts'
export {
  getShareMetadata,
  headTags,
  ShareHead,
  type HeadTag,
  type ShareHeadProps,
  type ShareImage,
  type ShareMetadata,
  type ShareMetadataOptions,
} from './metadata/index.ts'
export { allLabels as viewerLabels, type AllLabels as ViewerLabels } from './labels/all-labels.ts'
