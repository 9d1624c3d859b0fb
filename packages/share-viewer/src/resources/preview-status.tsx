'use client'

import type { ReactNode } from 'react'
import { usePanelLabels } from '../panel/panel-labels-context.ts'
import { PanelMessage } from '../panel/panel-message.tsx'
import { DownloadButton } from './download-button.tsx'
import type { FailureReason } from './failure-reason.ts'
import { formatSize } from './format-size.ts'
import { useResources, type ResourcePreviewProps } from './resource-context.ts'
import { hasContent } from './resource-url.ts'
import type { ResourceContentState } from './use-resource-content.ts'

/** Quiet until loading takes long enough to be noticed. */
export function PreviewLoading(): ReactNode {
  const labels = usePanelLabels()
  return (
    <output className="pt-view-loading">
      <span className="pt-spinner" aria-hidden="true" />
      <span className="pt-hidden">{labels.loading}</span>
    </output>
  )
}

export interface PreviewFailedProps extends ResourcePreviewProps {
  readonly reason: FailureReason
  readonly retry: () => void
}

/** Says why there is nothing to see, and what can be done. */
export function PreviewFailed({
  reason,
  retry,
  resource,
  versionId,
}: PreviewFailedProps): ReactNode {
  const labels = usePanelLabels()
  const said: Record<FailureReason, string> = {
    gone: labels.gone,
    offline: labels.offline,
    blocked: labels.blocked,
    broken: labels.broken,
    failed: labels.loadFailed,
  }
  return (
    <PanelMessage
      icon="alert"
      live
      actions={
        reason === 'blocked' ? null : (
          <>
            <button type="button" className="pt-button" data-variant="quiet" onClick={retry}>
              {labels.retry}
            </button>
            {hasContent(resource) && reason !== 'gone' ? (
              <DownloadButton resource={resource} versionId={versionId} variant="plain" />
            ) : null}
          </>
        )
      }
    >
      {said[reason]}
    </PanelMessage>
  )
}

export interface PreviewTooLargeProps extends ResourcePreviewProps {
  readonly size: number | undefined
}

/** Offers what cannot be shown as a download. */
export function PreviewTooLarge({ size, ...props }: PreviewTooLargeProps): ReactNode {
  const labels = usePanelLabels()
  const { locale } = useResources()
  return (
    <PanelMessage icon="file" actions={<DownloadButton {...props} variant="primary" />}>
      {size === undefined ? labels.noPreview : labels.tooLarge(formatSize(size, locale))}
    </PanelMessage>
  )
}

export interface PreviewPendingProps extends ResourcePreviewProps {
  readonly state: Exclude<ResourceContentState, { status: 'ready' }>
}

/** Everything a preview shows before it has its bytes. */
export function PreviewPending({ state, ...props }: PreviewPendingProps): ReactNode {
  const labels = usePanelLabels()
  if (state.status === 'loading') return <PreviewLoading />
  if (state.status === 'error') {
    return <PreviewFailed {...props} reason={state.reason} retry={state.retry} />
  }
  return (
    <PanelMessage
      icon="globe"
      actions={
        <button type="button" className="pt-button" data-variant="quiet" onClick={state.load}>
          {labels.load}
        </button>
      }
    >
      {labels.thirdParty(state.host)}
    </PanelMessage>
  )
}
