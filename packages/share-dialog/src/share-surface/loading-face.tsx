'use client'

import type { ReactNode } from 'react'
import { useDialogLabels } from '../share-dialog/use-dialog-labels.ts'

export function LoadingFace(): ReactNode {
  const labels = useDialogLabels()
  return (
    <p className="pt-dialog-wait">
      <span className="pt-spinner" aria-hidden="true" />
      {labels.loading}
    </p>
  )
}
