import type { ReactNode } from 'react'
import type { ViewEnvironment } from '../view/view-environment.ts'
import { FileMention, mentionedFile } from './file-mention.tsx'
import { gateUrl, mustShowHost } from './url-gate.ts'

export interface MarkdownLinkProps {
  readonly address: string
  /** The link's words, to tell whether they name another place. */
  readonly text: string
  readonly env: ViewEnvironment
  readonly children?: ReactNode
}

/** A link in a message: gated, opened elsewhere, its real host shown where its words hide it. */
export function MarkdownLink({ address, text, env, children }: MarkdownLinkProps): ReactNode {
  const { labels, policy } = env
  const file = mentionedFile(address, env)
  if (file) return <FileMention resourceId={file.id} env={env} />
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
