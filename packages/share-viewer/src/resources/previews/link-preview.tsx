'use client'

import type { ReactNode } from 'react'
import { Icon } from '../../icons/icon.tsx'
import { usePanelLabels } from '../../panel/panel-labels-context.ts'
import { PanelMessage } from '../../panel/panel-message.tsx'
import type { ResourcePreviewProps } from '../resource-context.ts'
import { contentOf, parseUrl } from '../resource-url.ts'
import { visibleText } from '../visible-text.ts'
import { usePageUrl } from '../use-page-url.ts'

/** A page somewhere else: named by its real host, opened only by a click. */
export function LinkPreview({ resource, versionId }: ResourcePreviewProps): ReactNode {
  const { url } = contentOf(resource, versionId)
  return url === undefined ? <MissingLink /> : <LinkCard url={url} title={resource.title} />
}

function MissingLink(): ReactNode {
  const labels = usePanelLabels()
  return <PanelMessage icon="alert">{labels.gone}</PanelMessage>
}

export interface LinkCardProps {
  readonly url: string
  readonly title?: string | undefined
}

/** An outbound link that shows where it leads. Nothing to click when it is not http(s). */
export function LinkCard({ url, title }: LinkCardProps): ReactNode {
  const labels = usePanelLabels()
  const base = usePageUrl()
  const target = parseUrl(url, base)
  if (!target || (target.protocol !== 'https:' && target.protocol !== 'http:')) {
    return (
      <div className="pt-link-card" data-status="blocked">
        <Icon name="alert" />
        <span className="pt-link-card-title">{labels.blocked}</span>
        <code className="pt-link-card-url">{visibleText(url.slice(0, 300))}</code>
      </div>
    )
  }
  const credentials = target.username !== '' || target.password !== ''
  return (
    <div className="pt-link-card">
      <Icon name="globe" />
      <bdi className="pt-link-card-title">{visibleText(title ?? target.host)}</bdi>
      <span className="pt-link-card-url" dir="ltr">
        {target.host}
        {target.pathname === '/' ? '' : target.pathname}
      </span>
      {credentials ? <p className="pt-link-card-warning">{labels.credentialsInLink}</p> : null}
      <a
        className="pt-button"
        data-variant="quiet"
        href={target.href}
        target="_blank"
        rel="noopener noreferrer nofollow ugc"
        referrerPolicy="no-referrer"
      >
        {labels.openLink(target.host)}
      </a>
    </div>
  )
}
