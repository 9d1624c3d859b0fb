'use client'

import type { ReactNode } from 'react'
import { usePanelLabels } from '../panel/panel-labels-context.ts'
import { DownloadButton } from './download-button.tsx'
import { formatSize } from './format-size.ts'
import { useResources, type ResourcePreviewProps } from './resource-context.ts'

export interface TruncatedNoteProps extends ResourcePreviewProps {
  /** In bytes. */
  readonly shown: number
  readonly size: number | undefined
}

/** Says that a file goes on, and offers the whole. */
export function TruncatedNote({ shown, size, ...props }: TruncatedNoteProps): ReactNode {
  const labels = usePanelLabels()
  const { locale } = useResources()
  return (
    <div className="pt-view-note">
      <p className="pt-view-note-text">
        {labels.truncated(
          formatSize(shown, locale),
          size === undefined ? '…' : formatSize(size, locale),
        )}
      </p>
      <DownloadButton {...props} variant="plain" />
    </div>
  )
}
