'use client'

import { clsx } from 'clsx'
import { forwardRef, useRef, useState, type HTMLAttributes } from 'react'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'
import { useMergedRef } from '../panel/use-merged-ref.ts'
import { useNear } from '../view/use-near.ts'
import { diagramKind, diagramTitle } from './diagram-kind.ts'
import { drawingOf } from './diagram-limits.ts'
import { useDrawing } from './use-drawing.ts'
import { usePageColors } from './use-page-colors.ts'

export interface DiagramViewProps extends Omit<HTMLAttributes<HTMLElement>, 'children'> {
  /** Mermaid. */
  readonly source: string
}

/**
 * A diagram as an image, its source a click away. What cannot be drawn shows as its source. Renders
 * a `<figure>`.
 */
export const DiagramView = forwardRef<HTMLElement, DiagramViewProps>(function DiagramView(
  { source, className, ...props },
  ref,
) {
  const labels = useViewerLabels()
  const figure = useRef<HTMLElement>(null)
  const merged = useMergedRef(figure, ref)
  const [asked, setAsked] = useState(false)
  const [broken, setBroken] = useState('')
  const [view, setView] = useState<'drawing' | 'source'>('drawing')
  const near = useNear(figure, { margin: '600px 0px', lasting: true })
  const colors = usePageColors(figure)
  const size = drawingOf(source)
  const wanted = near && (size === 'quick' || (size === 'asked' && asked))
  const drawn = useDrawing(source, wanted ? colors : null)
  const image = drawn === 'failed' || drawn?.url === broken ? null : drawn
  const failed = size === 'never' || (drawn !== null && !image)
  const name = labels.diagram(diagramKind(source))

  return (
    <figure {...props} ref={merged} className={clsx('pt-diagram', className)}>
      <figcaption className="pt-diagram-head">
        <span>{name}</span>
        {image ? (
          <button
            type="button"
            className="pt-button"
            data-variant="plain"
            onClick={() => setView(view === 'drawing' ? 'source' : 'drawing')}
          >
            {view === 'drawing' ? labels.diagramSource : labels.diagramDrawing}
          </button>
        ) : null}
        {size === 'asked' && !asked ? (
          <button
            type="button"
            className="pt-button"
            data-variant="plain"
            onClick={() => setAsked(true)}
          >
            {labels.diagramDrawing}
          </button>
        ) : null}
      </figcaption>
      {failed ? <p className="pt-diagram-note">{labels.diagramFailed}</p> : null}
      {image && view === 'drawing' ? (
        <img
          className="pt-diagram-image"
          src={image.url}
          width={Math.ceil(image.width)}
          height={Math.ceil(image.height)}
          alt={diagramTitle(source) ?? name}
          onError={() => setBroken(image.url)}
        />
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll area must be reachable by keyboard
        <pre className="pt-diagram-source" tabIndex={0} role="group" aria-label={name} dir="ltr">
          <code>{source}</code>
        </pre>
      )}
    </figure>
  )
})
