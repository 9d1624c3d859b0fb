import type { Timestamp } from '@playthread/core'
import type { Streamed } from './message-draft.ts'

/** Puts a streamed text together, and remembers when each piece came where pieces are stamped. */
export class DeltaText {
  text = ''
  readonly #pairs: [ms: number, utf16End: number][] = []
  #startedAt: Timestamp | undefined
  #endedAt: Timestamp | undefined
  #isStamped = true

  constructor(startedAt?: Timestamp) {
    this.#startedAt = startedAt
  }

  add(delta: string, at?: Timestamp): void {
    this.text += delta
    if (at === undefined) this.#isStamped = false
    else {
      this.#startedAt ??= at
      this.#endedAt = at
      const ms = Date.parse(at) - Date.parse(this.#startedAt)
      this.#pairs.push([Math.max(ms, this.#pairs.at(-1)?.[0] ?? 0), this.text.length])
    }
  }

  end(at?: Timestamp): void {
    this.#endedAt = at ?? this.#endedAt
  }

  get streamed(): Streamed {
    if (this.#startedAt === undefined) return {}
    return {
      startedAt: this.#startedAt,
      ...(this.#endedAt && { endedAt: this.#endedAt }),
      ...(this.#isStamped && this.#pairs.length > 0 && { recording: this.#pairs }),
    }
  }
}
