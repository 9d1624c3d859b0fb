/** Where the pointer is over the track, 0 to 1; `null` when it is not. */
export interface PointerPlace {
  readonly get: () => number | null
  readonly set: (place: number | null) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createPointerPlace(): PointerPlace {
  const listeners = new Set<() => void>()
  let current: number | null = null
  return {
    get: () => current,
    set(place) {
      if (place === current) return
      current = place
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
