'use client'

import type { ReactNode } from 'react'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'
import { useMarkdownPolicy } from '../markdown/markdown-policy.ts'
import { gateUrl } from '../markdown/url-gate.ts'
import type { NumberedSource } from './group-parts.ts'

export interface SourceListProps {
  readonly sources: readonly NumberedSource[]
  /** The message's element id; each source's id begins with it. */
  readonly elementId: string
}

export function sourceElementId(elementId: string, number: number): string {
  return `${elementId}-source-${number}`
}

/** The pages a reply rests on, numbered as they are cited. Renders an `<ol>`. */
export function SourceList({ sources, elementId }: SourceListProps): ReactNode {
  const labels = useViewerLabels()
  const policy = useMarkdownPolicy()
  return (
    <ol className="pt-sources" aria-label={labels.sources}>
      {sources.map(({ part, number }) => {
        const gated = gateUrl(part.url)
        const link = gated && policy.link(gated.url) ? gated : null
        const title = part.title ?? link?.host ?? part.url
        return (
          <li
            key={number}
            id={sourceElementId(elementId, number)}
            className="pt-source"
            tabIndex={-1}
          >
            <span className="pt-cite-number">{number}</span>
            {link ? (
              <a
                className="pt-source-link"
                href={link.href}
                title={part.snippet ?? link.href}
                target="_blank"
                rel="noopener noreferrer nofollow ugc"
                referrerPolicy="no-referrer"
              >
                <bdi className="pt-source-title">{title}</bdi>{' '}
                {link.host && link.host !== title ? <bdi>{link.host}</bdi> : null}
              </a>
            ) : (
              <bdi className="pt-source-title">{title}</bdi>
            )}
          </li>
        )
      })}
    </ol>
  )
}

export interface CitationsProps {
  readonly cites: readonly NumberedSource[]
  readonly elementId: string
}

/** Small numbers after a text, each leading to its source below. */
export function Citations({ cites, elementId }: CitationsProps): ReactNode {
  const labels = useViewerLabels()
  return cites.map(({ part, number }) => {
    const id = sourceElementId(elementId, number)
    return (
      <a
        key={number}
        className="pt-cite"
        href={`#${id}`}
        title={part.title ?? part.url}
        aria-label={labels.source(number)}
        onClick={(event) => {
          // The address keeps naming the message the reader came for.
          event.preventDefault()
          const target = event.currentTarget.ownerDocument.getElementById(id)
          target?.scrollIntoView?.({ block: 'nearest' })
          target?.focus({ preventScroll: true })
        }}
      >
        {number}
      </a>
    )
  })
}
