import type { ShareErrorCode, ShareSummary } from '@playthread/core'
import { shareButtonLabels, type ShareButtonLabels } from '../share-button/share-button-labels.ts'
import type { ShareActivity } from '../use-share/share-failure.ts'

/** A point made in two strengths of voice. */
export interface Point {
  readonly title: string
  readonly text: string
}

/** Every visible string of the share dialog. Override any of them through `ShareProvider`. */
export interface ShareDialogLabels extends ShareButtonLabels {
  readonly titlePrivate: string
  readonly titlePublic: string
  readonly ledePrivate: string
  readonly ledePublic: string
  readonly ledeStopped: string
  readonly loading: string
  readonly factReadOnly: Point
  /** What the link shows; `undefined` where nobody knows the numbers. */
  readonly factContents: (summary: ShareSummary | undefined) => Point
  /** What the host takes out for readers; shown only where it takes out something. */
  readonly factRedacted: (redactions: Readonly<Record<string, number>>) => Point
  readonly factLater: Point
  readonly create: string
  readonly creating: string
  readonly createAgain: string
  readonly link: string
  readonly copy: string
  readonly copied: string
  readonly openLink: string
  readonly opensInNewWindow: string
  readonly copiedNotice: string
  readonly copyRefused: string
  readonly copyTimeout: string
  readonly copyUnsupported: string
  /** What to do instead, with a keyboard. `keys` is such as `⌘ C`; split where they stand. */
  readonly copyByKeys: readonly [before: string, after: string]
  readonly copyByTouch: string
  /** The words before the date and time. */
  readonly publicSince: string
  readonly stop: string
  readonly stopping: string
  readonly stopConfirm: Point
  readonly stopCancel: string
  readonly reset: string
  readonly resetting: string
  readonly resetConfirm: Point
  readonly resetCancel: string
  readonly stoppedTitle: string
  readonly stoppedText: (summary: ShareSummary | undefined) => string
  readonly changedElsewhere: string
  readonly failed: (during: ShareActivity) => string
  /** Why, in the reader's terms. */
  readonly reason: (code: ShareErrorCode, retryAfterMs: number | undefined) => string
  /** What is true now, as far as is known. */
  readonly aftermath: (during: ShareActivity, verified: boolean) => string
  readonly offlineTitle: string
  readonly offlineText: string
  readonly announceCreated: string
  readonly announceCreatedCopied: string
  readonly announceReset: string
  readonly announceResetCopied: string
  readonly announceStopped: string
}

declare module '@playthread/core/react' {
  interface ShareLabels {
    readonly dialog?: Partial<ShareDialogLabels>
  }
}

export const shareDialogLabels: ShareDialogLabels = {
  ...shareButtonLabels,
  titlePrivate: 'Share conversation',
  titlePublic: 'This conversation is public',
  ledePrivate: 'Anyone with the link can view this conversation.',
  ledePublic: 'Anyone with the link can view this conversation. Later messages are included.',
  ledeStopped: 'This conversation is no longer public.',
  loading: 'Loading…',
  factReadOnly: {
    title: 'Read-only.',
    text: 'No sign-in needed to view, and nobody can edit or reply.',
  },
  factContents: (summary) => ({
    title: summary ? `${contents(summary)}.` : 'All messages and files.',
    text:
      summary?.resources === 0
        ? 'There are no files in it yet.'
        : 'Files in the conversation can be opened and downloaded.',
  }),
  factRedacted: (redactions) => ({
    title: 'Some of it is left out.',
    text: `Readers won’t see: ${Object.entries(redactions)
      .map(([name, amount]) => `${name} (${count(amount)})`)
      .join(', ')}.`,
  }),
  factLater: {
    title: 'Later messages are included.',
    text: 'The link always shows the current conversation.',
  },
  create: 'Create share link',
  creating: 'Creating link…',
  createAgain: 'Create share link again',
  link: 'Share link',
  copy: 'Copy',
  copied: 'Copied',
  openLink: 'Open in new window',
  opensInNewWindow: '(opens in a new window)',
  copiedNotice: 'Link copied to your clipboard.',
  copyRefused: 'Your browser didn’t allow copying.',
  copyTimeout: 'The clipboard didn’t answer.',
  copyUnsupported: 'Your browser can’t copy from this page.',
  copyByKeys: ['The link is selected: press ', ' to copy it.'],
  copyByTouch: 'The link is selected: touch and hold it to copy.',
  publicSince: 'Public since',
  stop: 'Stop sharing',
  stopping: 'Stopping…',
  stopConfirm: {
    title: 'Stop sharing?',
    text: 'The link stops working for everyone, at once. You can bring it back later.',
  },
  stopCancel: 'Keep sharing',
  reset: 'Reset link',
  resetting: 'Resetting…',
  resetConfirm: {
    title: 'Reset link?',
    text: 'The old link stops working for good and a new public one takes its place. Stopping and creating again would let everyone who has the old link back in; a reset does not.',
  },
  resetCancel: 'Keep this link',
  stoppedTitle: 'The link no longer works.',
  stoppedText: (summary) =>
    `Creating it again brings the same link back. Everyone who has it can then read the conversation${summary ? ` (${contents(summary)})` : ''} and what is added later.`,
  changedElsewhere: 'Sharing was changed in another window meanwhile. This is how it is now.',
  failed: (during) => failed[during],
  reason: (code, retryAfterMs) =>
    code === 'rate_limited' && retryAfterMs !== undefined
      ? `That was tried too often. Wait ${seconds(retryAfterMs)}.`
      : (reasons[code] ?? 'Something unexpected happened.'),
  aftermath: (during, verified) => (verified ? certain[during] : uncertain[during]),
  offlineTitle: 'You are offline.',
  offlineText: 'Sharing needs a connection. This is checked again as soon as you are back.',
  announceCreated: 'Link created.',
  announceCreatedCopied: 'Link created and copied.',
  announceReset: 'New link created. The old one no longer works.',
  announceResetCopied: 'New link created and copied. The old one no longer works.',
  announceStopped: 'Sharing stopped. The link no longer works.',
}

function contents({ messages, resources }: ShareSummary): string {
  const parts = [`${count(messages)} ${messages === 1 ? 'message' : 'messages'}`]
  if (resources > 0) parts.push(`${count(resources)} ${resources === 1 ? 'file' : 'files'}`)
  return parts.join(', ')
}

function count(value: number): string {
  return value.toLocaleString('en')
}

function seconds(ms: number): string {
  const rounded = Math.max(1, Math.ceil(ms / 1000))
  return rounded === 1 ? '1 second' : `${rounded} seconds`
}

const failed: Record<ShareActivity, string> = {
  read: 'This conversation’s link could not be loaded.',
  create: 'The link could not be created.',
  stop: 'Sharing could not be stopped.',
  reset: 'The link could not be reset.',
}

const reasons: Partial<Record<ShareErrorCode, string>> = {
  network: 'The server did not answer.',
  unavailable: 'The server cannot do that right now.',
  rate_limited: 'That was tried too often. Wait a moment.',
  unauthorized: 'You need to sign in again.',
  forbidden: 'Only the conversation’s owner can share it.',
  not_found: 'The conversation was not found.',
  conflict: 'It was changed in another window meanwhile.',
  unsupported: 'That is not possible here.',
}

const certain: Record<ShareActivity, string> = {
  read: '',
  create: 'Nothing was shared.',
  stop: 'The link still works.',
  reset: 'The old link still stands.',
}

const uncertain: Record<ShareActivity, string> = {
  read: '',
  create: 'It is not known whether a link exists.',
  stop: 'The link may still work.',
  reset: 'It is not known which link works.',
}
