import { createLateModule } from '../view/late-module.ts'

/** What draws formulas: a chunk of its own, fetched when the first is shown. */
const math = createLateModule(() => import('./render-math.ts'))

/** The module, or `null` while it is not there. */
export const mathModule = math.get

/**
 * Fetches what draws formulas, once; a failed fetch is tried again the next time. A server that
 * waits for it before it renders writes formulas as MathML; otherwise it writes their TeX, and the
 * browser draws them.
 */
export const loadMath = math.load

export const onMathLoaded = math.subscribe
