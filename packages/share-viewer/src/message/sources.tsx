import type { ReactNode } from 'react'
import { gateUrl } from '../markdown/url-gate.ts'
import type { ViewEnvironment } from '../view/view-environment.ts'
import type { NumberedSource } from './group-parts.ts'

export interface SourceListProps {
  readonly sources: readonly NumberedSource[]
  /** The message's element id; each source's id begins with it. */
  readonly elementId: string
  readonly env: ViewEnvironment
}

export function sourceElementId(elementId: string, number: number): string {
  return `${elementId}-source-${number}`
}

/** The pages a reply rests on, numbered as they are cited. Renders an `<ol>`. */
export function SourceList({ sources, elementId, env }: SourceListProps): ReactNode {
  return (
    <ol className="pt-sources" aria-label={env.labels.sources}>
      {sources.map(({ part, number }) => {
        const gated = gateUrl(part.url)
        const link = gated && env.policy.link(gated.url) ? gated : null
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
  readonly env: ViewEnvironment
}

/** Small numbers after a text, each leading to its source below. */
export function Citations({ cites, elementId, env }: CitationsProps): ReactNode {
  return cites.map(({ number }) => (
    <a
      key={number}
      className="pt-cite"
      href={`#${sourceElementId(elementId, number)}`}
      aria-label={env.labels.source(number)}
      data-action="cite"
    >
      {number}
    </a>
  ))
}
