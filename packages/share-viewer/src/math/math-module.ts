/** What draws formulas: a chunk of its own, fetched when the first is shown. */
export type MathModule = typeof import('./render-math.ts')

let current: MathModule | null = null
let loading: Promise<void> | null = null
const listeners = new Set<() => void>()

/** The module, or `null` while it is not there. */
export function mathModule(): MathModule | null {
  return current
}

/** Fetches the module once; a failed fetch is tried again the next time. */
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
