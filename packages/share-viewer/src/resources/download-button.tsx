'use client'

import type { ReactNode } from 'react'
import { Icon } from '../icons/icon.tsx'
import { usePanelLabels } from '../panel/panel-labels-context.ts'
import type { ResourcePreviewProps } from './resource-context.ts'
import { useDownload } from './use-download.ts'

export interface DownloadButtonProps extends ResourcePreviewProps {
  readonly variant: 'primary' | 'quiet' | 'plain' | 'icon'
}

/** Saves the resource. */
export function DownloadButton({ resource, versionId, variant }: DownloadButtonProps): ReactNode {
  const labels = usePanelLabels()
  const [state, start] = useDownload(resource, versionId)
  const failed = state === 'failed' ? labels.loadFailed : ''
  const icon = variant === 'icon'
  return (
    <>
      <button
        type="button"
        className={icon ? 'pt-icon-button pt-panel-extra' : 'pt-button'}
        data-variant={icon ? undefined : variant}
        data-leading={icon ? undefined : ''}
        aria-label={icon ? labels.download : undefined}
        title={failed || undefined}
        aria-busy={state === 'busy' || undefined}
        onClick={start}
      >
        <Icon name={failed ? 'alert' : 'download'} />
        {icon ? null : labels.download}
      </button>
      <output className="pt-hidden">{failed}</output>
    </>
  )
}
