/** What assistive technology is told. Things said within a moment become one sentence. */
export interface Speaker {
  readonly say: (text: string) => void
  /** Says it once nothing else of the kind came for 300 ms. */
  readonly sayLater: (text: () => string) => void
  /** Drops what `sayLater` still holds. */
  readonly forget: () => void
  readonly get: () => string
  readonly subscribe: (listener: () => void) => () => void
  readonly stop: () => void
}

const togetherMs = 50
const settleMs = 300

export function createSpeaker(): Speaker {
  const listeners = new Set<() => void>()
  let said = ''
  let pending: string[] = []
  let soon: ReturnType<typeof setTimeout> | undefined
  let later: ReturnType<typeof setTimeout> | undefined

  function flush(): void {
    soon = undefined
    const text = pending.join('. ')
    pending = []
    // A trailing no-break space makes the same words twice a change worth reading out.
    said = text === said ? `${text}\u00a0` : text
    for (const listener of listeners) listener()
  }
  function say(text: string): void {
    pending.push(text)
    soon ??= setTimeout(flush, togetherMs)
  }
  function forget(): void {
    clearTimeout(later)
  }
  return {
    say,
    sayLater(text) {
      clearTimeout(later)
      later = setTimeout(() => say(text()), settleMs)
    },
    forget,
    get: () => said,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    stop() {
      clearTimeout(soon)
      clearTimeout(later)
      soon = undefined
      pending = []
    },
  }
}
