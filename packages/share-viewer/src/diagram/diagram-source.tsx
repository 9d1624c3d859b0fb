import type { ReactNode } from 'react'
import type { ViewerLabels } from '../labels/viewer-labels.ts'
import { diagramKind } from './diagram-kind.ts'

export interface DiagramSourceProps {
  /** Mermaid. */
  readonly source: string
  readonly labels: ViewerLabels
}

/** A diagram in a document, before it is drawn: its source. Renders a `<figure>`. */
export function DiagramSource({ source, labels }: DiagramSourceProps): ReactNode {
  const name = labels.diagram(diagramKind(source))
  return (
    <figure className="pt-diagram" data-diagram="">
      <figcaption className="pt-diagram-head">{name}</figcaption>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll area must be reachable by keyboard */}
      <pre className="pt-diagram-source" tabIndex={0} role="group" aria-label={name} dir="ltr">
        <code>{source}</code>
      </pre>
    </figure>
  )
}

export interface DrawnDiagramProps extends DiagramSourceProps {
  readonly url: string
  readonly alt: string
  readonly width: number
  readonly height: number
}

/** The same, drawn, its source folded below. Renders no element of its own. */
export function DrawnDiagram(props: DrawnDiagramProps): ReactNode {
  const { source, labels, url, alt, width, height } = props
  const name = labels.diagram(diagramKind(source))
  return (
    <>
      <figcaption className="pt-diagram-head">{name}</figcaption>
      <img className="pt-diagram-image" src={url} alt={alt} width={width} height={height} />
      <details className="pt-diagram-fold">
        <summary className="pt-diagram-show">{labels.diagramSource}</summary>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll area must be reachable by keyboard */}
        <pre className="pt-diagram-source" tabIndex={0} role="group" aria-label={name} dir="ltr">
          <code>{source}</code>
        </pre>
      </details>
    </>
  )
}
