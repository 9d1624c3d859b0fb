'use client'

import type { ReactNode } from 'react'
import { DialogIcon } from '../share-dialog/dialog-icons.tsx'
import * as ShareDialog from '../share-dialog/index.parts.ts'
import { useShareDialog } from '../share-dialog/share-dialog-context.ts'
import { useDialogLabels } from '../share-dialog/use-dialog-labels.ts'
import { FailureNotice } from './failure-notice.tsx'

export function StoppedFace(): ReactNode {
  const { share, confirming } = useShareDialog('ShareButton')
  const labels = useDialogLabels()
  return (
    <>
      <div className="pt-stack">
        <ShareDialog.LinkField>
          <DialogIcon name="unlink" />
          <ShareDialog.LinkInput />
        </ShareDialog.LinkField>
        <ShareDialog.Notice>
          <b className="pt-notice-title">{labels.stoppedTitle}</b>
          <span className="pt-notice-text">{labels.stoppedText(share.summary)}</span>
        </ShareDialog.Notice>
      </div>
      {!confirming && <FailureNotice />}
      {confirming ? (
        <ShareDialog.Confirm />
      ) : (
        <footer className="pt-dialog-foot">
          <ShareDialog.CreateButton />
          <ShareDialog.ResetButton />
        </footer>
      )}
    </>
  )
}
