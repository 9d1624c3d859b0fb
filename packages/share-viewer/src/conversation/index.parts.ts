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
