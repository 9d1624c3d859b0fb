/** Where keys go. One that comes before anyone listens is kept until then. */
export interface KeySlot {
  readonly press: (event: KeyboardEvent) => void
  readonly listen: (handle: (event: KeyboardEvent) => void) => () => void
}

export function createKeySlot(): KeySlot {
  let handle: ((event: KeyboardEvent) => void) | null = null
  let waiting: KeyboardEvent | null = null
  return {
    press(event) {
      if (handle) handle(event)
      else waiting = event
    },
    listen(next) {
      handle = next
      if (waiting) next(waiting)
      waiting = null
      return () => {
        handle = null
      }
    },
  }
}
