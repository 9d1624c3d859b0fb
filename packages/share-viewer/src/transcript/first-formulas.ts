import { drawFormulaNow } from '../math/draw-formula.tsx'
import { loadMath, mathModule } from '../math/math-module.ts'

/** As many as a large screen can show; the rest is drawn when it comes near. */
const firstFormulas = 120

/** In ms. Who waits longer for KaTeX reads the TeX meanwhile. */
const patience = 2000

/**
 * Draws the formulas of what is seen first before it is seen: drawn later, each would move all that
 * stands below. Text without formulas waits for nothing.
 */
export function drawFirstFormulas(section: HTMLElement): void {
  const formulas = [...section.querySelectorAll<HTMLElement>('code.pt-math-source')]
  if (formulas.length === 0) return
  const draw = (): void => formulas.slice(0, firstFormulas).forEach(drawFormulaNow)
  if (mathModule()) return draw()
  section.dataset.waiting = ''
  const late = new Promise((resolve) => setTimeout(resolve, patience))
  void Promise.race([loadMath(), late]).then(() => {
    draw()
    delete section.dataset.waiting
  })
}
