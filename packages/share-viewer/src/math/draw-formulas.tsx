import { appendView } from '../view/append-view.ts'
import { loadMath, mathModule } from './math-module.ts'
import { mathFrame } from './math-source.tsx'

const begun = new WeakSet<Element>()

/** Draws the formulas of a document, one by one, leaving the page time between them. */
export async function drawFormulas(root: Element): Promise<void> {
  for (const source of root.querySelectorAll<HTMLElement>('code.pt-math-source')) {
    if (begun.has(source) || source.closest('.pt-live')) continue
    begun.add(source)
    // One after the other is the point: the page gets its turn between two formulas.
    // oxlint-disable-next-line no-await-in-loop
    await loadMath()
    const display = source.dataset.display !== undefined
    const math = mathModule()?.mathElement(source.textContent ?? '', display)
    if (math && source.isConnected) {
      const holder = document.createDocumentFragment()
      appendView(holder, mathFrame(math, display), document)
      source.replaceWith(holder)
    }
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setTimeout(resolve))
  }
}
