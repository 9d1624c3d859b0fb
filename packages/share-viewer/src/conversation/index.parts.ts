export {
  ConversationRoot as Root,
  type ConversationRootProps as RootProps,
} from './conversation-root.tsx'
export {
  ConversationTitle as Title,
  type ConversationTitleProps as TitleProps,
  ConversationMeta as Meta,
  type ConversationMetaProps as MetaProps,
} from './conversation-header.tsx'
export {
  ResourceStrip as Resources,
  type ResourceStripProps as ResourcesProps,
} from '../resources/resource-strip.tsx'
export { Transcript, type TranscriptProps } from '../transcript/transcript.tsx'
export {
  MessageView as Message,
  type MessageViewProps as MessageProps,
} from '../message/message-view.tsx'
export { Panel, type PanelProps } from '../panel/panel.tsx'
export {
  ConversationReplay as Replay,
  type ConversationReplayProps as ReplayProps,
} from '../replay/conversation-replay.tsx'
export {
  ConversationActions as Actions,
  type ConversationActionsProps as ActionsProps,
} from '../page-actions/conversation-actions.tsx'
export { ActionsMenu, type ActionsMenuProps } from '../page-actions/actions-menu.tsx'
export { CopyLink, type CopyLinkProps } from '../page-actions/copy-link.tsx'
export { ExportAction, type ExportActionProps } from '../page-actions/export-action.tsx'
export { PrintAction, type PrintActionProps } from '../page-actions/print-action.tsx'
export { ThemeChoice, type ThemeChoiceProps } from '../page-actions/theme-choice.tsx'
export { PageTheme, type PageThemeProps } from './page-theme.tsx'
export { Outline, type OutlineProps } from '../outline/outline.tsx'
