/** Code of a chunk of its own, fetched when it is first wanted. */
export interface LateModule<Module> {
  /** The module, or `null` while it is not there. */
  readonly get: () => Module | null
  /** Fetches it once; a failed fetch is tried again the next time. */
  readonly load: () => Promise<void>
  /** Told when it is there. */
  readonly subscribe: (listener: () => void) => () => void
}

export function createLateModule<Module>(fetch: () => Promise<Module>): LateModule<Module> {
  const listeners = new Set<() => void>()
  let current: Module | null = null
  let loading: Promise<void> | null = null
  return {
    get: () => current,
    load: () =>
      (loading ??= fetch().then(
        (module) => {
          current = module
          for (const listener of listeners) listener()
        },
        () => {
          loading = null
        },
      )),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
