'use client'

import type { ReactNode } from 'react'
import { refusal } from '../share-dialog/announcement-words.ts'
import { copyKeys, isCopyRefused } from '../share-dialog/copy-outcome.ts'
import * as ShareDialog from '../share-dialog/index.parts.ts'
import { useAnnouncement } from '../share-dialog/use-announcement.ts'
import { useDialogLabels } from '../share-dialog/use-dialog-labels.ts'

/** How the last copy ended, what to do where it did not work, and since when the link is public. */
export function CopyNotice(): ReactNode {
  const { copy } = useAnnouncement()
  const labels = useDialogLabels()
  if (isCopyRefused(copy)) {
    const [before, after] = labels.copyByKeys
    return (
      <ShareDialog.Notice>
        <b className="pt-notice-title">{refusal(copy, labels)}</b>
        <span className="pt-notice-text pt-for-keys">
          {before}
          <kbd className="pt-kbd">{copyKeys(navigator.platform)}</kbd>
          {after}
        </span>
        <span className="pt-notice-text pt-for-touch">{labels.copyByTouch}</span>
      </ShareDialog.Notice>
    )
  }
  const isCopied = copy === 'copied'
  return (
    <ShareDialog.Notice tone={isCopied ? 'success' : 'plain'}>
      {isCopied && <b className="pt-notice-title">{labels.copiedNotice}</b>}
      <span className="pt-notice-text">
        {labels.publicSince} <ShareDialog.Since />
      </span>
    </ShareDialog.Notice>
  )
}
