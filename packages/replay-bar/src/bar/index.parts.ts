export { ReplayRoot as Root, type ReplayRootProps as RootProps } from './replay-root.tsx'
export {
  ReplayControls as Controls,
  type ReplayControlsProps as ControlsProps,
} from './replay-controls.tsx'
export {
  ReplayRow as Row,
  ReplayNow as Now,
  ReplayDetails as Details,
  type ReplayRowProps as RowProps,
} from './replay-row.tsx'
export { PlayButton, type PlayButtonProps } from './play-button.tsx'
export { NextTurn, PreviousTurn, type TurnButtonProps } from './turn-buttons.tsx'
export { Scrubber, type ScrubberProps } from './scrubber.tsx'
export { Chapters, type ChaptersProps } from './chapters.tsx'
export { Marks, type MarksProps } from './marks.tsx'
export { Preview, type PreviewProps } from './preview.tsx'
export { Title, type TitleProps } from './title.tsx'
export { Time, type TimeProps } from './time.tsx'
export { TurnLabel, type TurnLabelProps } from './turn-label.tsx'
export { PacingBadge as Pacing, type PacingBadgeProps as PacingProps } from './pacing-badge.tsx'
export { Rate, type RateProps } from './rate.tsx'
export { CopyLink, type CopyLinkProps } from './copy-link.tsx'
export { SkipToResult, type SkipToResultProps } from './skip-to-result.tsx'
export { GoLive, type GoLiveProps } from './go-live.tsx'
export { NewMessages, type NewMessagesProps } from './new-messages.tsx'
export { Poster, StartButton, type PosterProps, type StartButtonProps } from './poster.tsx'
export { ShortcutsHelp } from './shortcuts-help.tsx'
export { Announcer, type AnnouncerProps } from './announcer.tsx'
