import { appendView } from '../view/append-view.ts'
import { loadMath, mathModule } from './math-module.ts'
import { mathFrame } from './math-source.tsx'

/** Draws a formula of a document in place of its source. */
export async function drawFormula(source: HTMLElement): Promise<void> {
  await loadMath()
  drawFormulaNow(source)
}

/** The same at once, when KaTeX is there already. */
export function drawFormulaNow(source: HTMLElement): void {
  const display = source.dataset.display !== undefined
  const math = mathModule()?.mathElement(source.textContent ?? '', display)
  if (!math || !source.isConnected) return
  const holder = document.createDocumentFragment()
  appendView(holder, mathFrame(math, display), document)
  source.replaceWith(holder)
}

/** All formulas of a document that are still source, when KaTeX is there already. */
export function drawFormulasNow(root: Element): void {
  if (mathModule())
    root.querySelectorAll<HTMLElement>('code.pt-math-source').forEach(drawFormulaNow)
}
