'use client'

import type { ReactNode } from 'react'
import * as ShareDialog from '../share-dialog/index.parts.ts'
import { FailureNotice } from './failure-notice.tsx'

export function OfferFace(): ReactNode {
  return (
    <>
      <ShareDialog.Facts />
      <FailureNotice />
      <footer className="pt-dialog-foot">
        <ShareDialog.CreateButton />
      </footer>
    </>
  )
}
