import type { PDFPageProxy, RenderTask } from 'pdfjs-dist'
import { canvasScale } from './pdf-limits.ts'

/** A page's ink on a canvas of its own. Annotations (links, forms, attachments) are left out. */
export function drawPage(
  page: PDFPageProxy,
  scale: number,
): { readonly canvas: HTMLCanvasElement; readonly task: RenderTask } {
  const { width, height } = page.getViewport({ scale: 1 })
  const pixels = canvasScale(width, height, scale, globalThis.devicePixelRatio)
  const viewport = page.getViewport({ scale: pixels })
  const canvas = document.createElement('canvas')
  canvas.className = 'pt-pdf-canvas'
  canvas.width = Math.max(1, Math.floor(viewport.width))
  canvas.height = Math.max(1, Math.floor(viewport.height))
  // AnnotationMode.DISABLE
  return { canvas, task: page.render({ canvas, viewport, annotationMode: 0 }) }
}
