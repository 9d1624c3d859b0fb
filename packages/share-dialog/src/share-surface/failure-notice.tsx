'use client'

import type { ReactNode } from 'react'
import { failureWords } from '../share-dialog/announcement-words.ts'
import { DialogIcon } from '../share-dialog/dialog-icons.tsx'
import * as ShareDialog from '../share-dialog/index.parts.ts'
import { useShareDialog } from '../share-dialog/share-dialog-context.ts'
import { useDialogLabels } from '../share-dialog/use-dialog-labels.ts'

/** Why it did not work and what is true now; or that another window was faster. */
export function FailureNotice({ canRetry = false }: { readonly canRetry?: boolean }): ReactNode {
  const { state, failure } = useShareDialog('ShareButton').share
  const labels = useDialogLabels()
  if (!failure) return null
  if (state !== 'error' && state !== 'offline') {
    return <ShareDialog.Notice>{labels.changedElsewhere}</ShareDialog.Notice>
  }
  const { title, text } = failureWords(failure, state, labels)
  return (
    <ShareDialog.Notice tone={state === 'offline' ? 'plain' : 'danger'} data-boxed="">
      <DialogIcon name="alert" />
      <span>
        <b className="pt-notice-title">{title}</b> <span className="pt-notice-text">{text}</span>
      </span>
      {canRetry && <ShareDialog.RetryButton />}
    </ShareDialog.Notice>
  )
}
