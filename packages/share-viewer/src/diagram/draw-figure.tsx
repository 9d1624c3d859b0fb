import type { ViewerLabels } from '../labels/viewer-labels.ts'
import { appendView } from '../view/append-view.ts'
import { diagramKind, diagramTitle } from './diagram-kind.ts'
import { drawingOf } from './diagram-limits.ts'
import { DrawnDiagram } from './diagram-source.tsx'

/** Draws a diagram of a document in place of its source; one over the limits stays its source. */
export async function drawFigure(figure: HTMLElement, labels: ViewerLabels): Promise<void> {
  const source = figure.querySelector('code')?.textContent ?? ''
  if (drawingOf(source) === 'quick') await draw(figure, source, labels)
}

async function draw(figure: HTMLElement, source: string, labels: ViewerLabels): Promise<void> {
  const module = await import('./draw-diagram.ts').catch(() => null)
  if (!figure.isConnected) return
  const { color, backgroundColor } = getComputedStyle(figure)
  const drawing = module?.drawDiagram(source, { text: color, background: backgroundColor })
  if (!drawing) return
  const url = URL.createObjectURL(new Blob([drawing.svg], { type: 'image/svg+xml' }))
  const holder = document.createDocumentFragment()
  const alt = diagramTitle(source) ?? labels.diagram(diagramKind(source))
  appendView(
    holder,
    <DrawnDiagram {...drawing} source={source} labels={labels} url={url} alt={alt} />,
    document,
  )
  // The image keeps what it has read; the address is no longer needed.
  for (const event of ['load', 'error'])
    holder.querySelector('img')?.addEventListener(event, () => URL.revokeObjectURL(url))
  figure.replaceChildren(holder)
}
