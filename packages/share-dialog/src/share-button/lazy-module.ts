export type LazyStatus<T> =
  | { readonly status: 'idle' | 'loading' | 'failed'; readonly value: null }
  | { readonly status: 'ready'; readonly value: T }

export interface LazyModule<T> {
  /** Begins to fetch; does nothing while fetching or when it is there. Tries again after a failure. */
  readonly load: () => void
  readonly status: () => LazyStatus<T>
  readonly subscribe: (onChange: () => void) => () => void
}

/** Code fetched on intent. Unlike `React.lazy` a failed fetch can be tried again. */
export function createLazyModule<T>(fetchModule: () => Promise<T>): LazyModule<T> {
  let current: LazyStatus<T> = { status: 'idle', value: null }
  const listeners = new Set<() => void>()
  function become(next: LazyStatus<T>) {
    current = next
    for (const listener of listeners) listener()
  }
  return {
    load() {
      if (current.status === 'loading' || current.status === 'ready') return
      become({ status: 'loading', value: null })
      fetchModule().then(
        (value) => become({ status: 'ready', value }),
        () => become({ status: 'failed', value: null }),
      )
    },
    status: () => current,
    subscribe(onChange) {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
  }
}
