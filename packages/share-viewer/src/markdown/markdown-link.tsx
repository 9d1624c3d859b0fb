'use client'

import type { ReactNode } from 'react'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'
import { FileMention, useMentionedFile } from './file-mention.tsx'
import { useMarkdownPolicy } from './markdown-policy.ts'
import { gateUrl, mustShowHost } from './url-gate.ts'

export interface MarkdownLinkProps {
  readonly address: string
  /** The link's words, to tell whether they name another place. */
  readonly text: string
  readonly children?: ReactNode
}

/** A link in a message: gated, opened elsewhere, its real host shown where its words hide it. */
export function MarkdownLink({ address, text, children }: MarkdownLinkProps): ReactNode {
  const labels = useViewerLabels()
  const policy = useMarkdownPolicy()
  const file = useMentionedFile(address)
  if (file) return <FileMention resource={file} />
  const gated = gateUrl(address)
  if (!gated || !policy.link(gated.url)) return <span className="pt-dead-link">{children}</span>
  const { href, host, hasCredentials } = gated
  return (
    <>
      <a
        className="pt-link"
        href={href}
        title={href}
        target="_blank"
        rel="noopener noreferrer nofollow ugc"
        referrerPolicy="no-referrer"
      >
        {children}
      </a>
      {mustShowHost(gated, text) ? (
        <bdi className="pt-link-host" data-warning={hasCredentials ? '' : undefined}>
          {hasCredentials ? labels.linkWithCredentials(host) : labels.linkHost(host)}
        </bdi>
      ) : null}
    </>
  )
}
