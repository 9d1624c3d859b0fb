'use client'

import type { ReactNode } from 'react'
import * as ShareDialog from '../share-dialog/index.parts.ts'
import { FailureNotice } from './failure-notice.tsx'

export function UnreadFace(): ReactNode {
  return (
    <>
      <FailureNotice />
      <footer className="pt-dialog-foot">
        <ShareDialog.RetryButton data-wide="" />
      </footer>
    </>
  )
}
