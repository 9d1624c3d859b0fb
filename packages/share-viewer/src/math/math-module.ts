/** What draws formulas: a chunk of its own, fetched when the first is shown. */
export type MathModule = typeof import('./render-math.ts')

let current: MathModule | null = null
let loading: Promise<void> | null = null
const listeners = new Set<() => void>()

/** The module, or `null` while it is not there. */
export function mathModule(): MathModule | null {
  return current
}

/**
 * Fetches what draws formulas, once; a failed fetch is tried again the next time. A server that
 * waits for it before it renders writes formulas as MathML; otherwise it writes their TeX, and the
 * browser draws them.
 */
export function loadMath(): Promise<void> {
  loading ??= import('./render-math.ts').then(
    (module) => {
      current = module
      for (const listener of listeners) listener()
    },
    () => {
      loading = null
    },
  )
  return loading
}

export function onMathLoaded(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
