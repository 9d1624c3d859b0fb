import { renderMermaidSVG } from 'beautiful-mermaid'
import { diagramBody, diagramKind } from './diagram-kind.ts'

/** The page's colours, as a browser computes them. */
export interface DiagramColors {
  readonly text: string
  readonly background: string
}

export interface Drawing {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** Wider or higher drawings are not meant to be looked at. In pixels. */
const sizeLimit = 20_000

/** Draws a Mermaid source as an SVG image; `null` for a kind or a source that cannot be drawn. */
export function drawDiagram(source: string, colors: DiagramColors): Drawing | null {
  if (diagramKind(source) === 'other') return null
  try {
    const drawn = renderMermaidSVG(spaced(diagramBody(source)), {
      fg: safeColor(colors.text, '#1a1a1a'),
      bg: safeColor(colors.background, '#ffffff'),
      font: 'system-ui',
      padding: 8,
    })
    const size = /^<svg [^>]*width="([\d.]+)" height="([\d.]+)"/.exec(drawn)
    const [width, height] = [Number(size?.[1]), Number(size?.[2])]
    if (!(width > 0 && width <= sizeLimit && height > 0 && height <= sizeLimit)) return null
    // An image loads nothing, but a saved file would ask a font service.
    return { svg: drawn.replace(/^\s*@import url\('[^'\n]*'\);$/gm, ''), width, height }
  } catch {
    return null
  }
}

/** The renderer takes the dashes of `A-->B` for a part of the name. */
function spaced(body: string): string {
  return diagramKind(body) === 'flowchart'
    ? body.replace(/([\w\])}])(-->|-\.->|==>|---)/g, '$1 $2')
    : body
}

/** A computed colour is a few words and numbers; anything else would end up in the drawing's styles. */
function safeColor(color: string, otherwise: string): string {
  return /^(?:#[\da-f]{3,8}|[a-z]{3,12}\([\w\s.,%/+-]{1,80}\))$/i.test(color) ? color : otherwise
}
