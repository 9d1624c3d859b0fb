export { ShareButton, type ShareButtonProps } from './share-button/share-button.tsx'
export * as ShareDialog from './share-dialog/index.parts.ts'
export {
  useShareDialog,
  type ConfirmedAction,
  type ShareDialogContextValue,
} from './share-dialog/share-dialog-context.ts'
export {
  shareDialogLabels,
  type Point,
  type ShareDialogLabels,
} from './share-dialog/share-dialog-labels.ts'
export { useShare, type UseShareOptions, type UseShareResult } from './use-share/use-share.ts'
export type { CopyState } from './use-share/use-copy-link.ts'
export type { ShareActivity, ShareFailure, ShareOperation } from './use-share/share-failure.ts'
export type { ShareState } from './use-share/share-state.ts'
