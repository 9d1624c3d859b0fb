import {
  recordingLimits,
  type RecordedPart,
  type StreamEvent,
  type StreamRecording,
} from './stream-recording.ts'

interface OpenPart {
  readonly type: 'text' | 'reasoning' | 'tool'
  readonly toolCallId: string
  readonly startMs: number
  endMs: number | undefined
  length: number
  readonly deltas: [ms: number, utf16End: number][]
}

/** Writes down what happened when. Never throws; what is too much is not noted. */
export class Notebook {
  readonly #now: () => number
  readonly #parts: OpenPart[] = []
  readonly #open = new Map<string, OpenPart>()
  #startedAt = NaN
  #last = 0
  #deltas = 0

  /** @param now epoch milliseconds */
  constructor(now: () => number) {
    this.#now = now
  }

  note(event: StreamEvent): void {
    const at = this.#at()
    const { type, id = '', edge } = event
    if (at > recordingLimits.ms) return
    if (type === 'tool' && (id === '' || id.length > recordingLimits.toolCallIdLength)) return
    const key = `${type} ${id}`
    if (edge === 'start') this.#open.delete(key)
    let part = this.#open.get(key)
    if (!part) {
      if (this.#parts.length >= recordingLimits.parts) return
      // Text without ids goes on where it left off only while nothing else came between.
      if (id === '') for (const other of ['text ', 'reasoning ']) this.#end(other, at)
      part = { type, toolCallId: id, startMs: at, endMs: undefined, length: 0, deltas: [] }
      this.#parts.push(part)
      this.#open.set(key, part)
    }
    if (event.type !== 'tool' && event.delta) this.#add(part, at, event.delta.length)
    if (edge === 'end') this.#end(key, at)
  }

  read(): StreamRecording {
    return {
      startedAt: new Date(
        Number.isNaN(this.#startedAt) ? this.#now() : this.#startedAt,
      ).toISOString(),
      parts: this.#parts.map(({ type, toolCallId, startMs, endMs, deltas }): RecordedPart => {
        const times = endMs === undefined ? { startMs } : { startMs, endMs }
        if (type === 'tool') return { type, toolCallId, ...times }
        return { type, ...times, deltas: deltas.map(([ms, end]) => [ms, end]) }
      }),
    }
  }

  #at(): number {
    const now = Math.round(this.#now())
    if (Number.isNaN(this.#startedAt)) this.#startedAt = now
    // Clocks that were set back stand still.
    this.#last = Math.max(this.#last, now - this.#startedAt)
    return this.#last
  }

  #add(part: OpenPart, at: number, length: number): void {
    if (part.length + length > recordingLimits.length) return
    part.length += length
    const ms = at - part.startMs
    const last = part.deltas.at(-1)
    const isFull = this.#deltas >= recordingLimits.deltas
    if (last && (last[0] === ms || isFull)) {
      last[0] = ms
      last[1] = part.length
    } else if (!isFull) {
      part.deltas.push([ms, part.length])
      this.#deltas++
    }
  }

  #end(key: string, at: number): void {
    const part = this.#open.get(key)
    if (part) part.endMs = at
    this.#open.delete(key)
  }
}
