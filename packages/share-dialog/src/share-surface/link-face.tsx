'use client'

import type { ReactNode } from 'react'
import { DialogIcon } from '../share-dialog/dialog-icons.tsx'
import * as ShareDialog from '../share-dialog/index.parts.ts'
import { useShareDialog } from '../share-dialog/share-dialog-context.ts'
import { CopyNotice } from './copy-notice.tsx'
import { FailureNotice } from './failure-notice.tsx'

export function LinkFace(): ReactNode {
  const { confirming } = useShareDialog('ShareButton')
  return (
    <>
      <div className="pt-stack">
        <ShareDialog.LinkField>
          <DialogIcon name="link" />
          <ShareDialog.LinkInput />
          <ShareDialog.CopyButton />
        </ShareDialog.LinkField>
        {!confirming && <CopyNotice />}
      </div>
      {!confirming && <FailureNotice canRetry />}
      {confirming ? (
        <ShareDialog.Confirm />
      ) : (
        <footer className="pt-dialog-foot" data-edge="">
          <ShareDialog.StopButton />
          <ShareDialog.ResetButton />
          <ShareDialog.OpenLink />
        </footer>
      )}
    </>
  )
}
