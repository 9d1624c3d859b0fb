/** What parses a text that grows: a chunk of its own, fetched when the first does. */
export type GrowingModule = typeof import('./growing/incremental-parser.ts')

let current: GrowingModule | null = null
let loading: Promise<void> | null = null

/** The module, or `null` while it is not there. */
export function growingModule(): GrowingModule | null {
  return current
}

/** Fetches the module once; a failed fetch is tried again the next time. */
export function loadGrowing(): Promise<void> {
  loading ??= import('./growing/incremental-parser.ts').then(
    (module) => {
      current = module
    },
    () => {
      loading = null
    },
  )
  return loading
}
