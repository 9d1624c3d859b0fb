/** An event larger than this is not read; it passes all the same. */
const longestEvent = 4_000_000

/**
 * Finds the events of an event stream in pieces cut anywhere, and hands on what their `data` lines
 * carry: parsed where it is JSON, as text where it is not.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
 */
export class EventStream {
  readonly #onData: (data: unknown) => void
  #rest = ''
  #data: string[] = []
  #size = 0

  constructor(onData: (data: unknown) => void) {
    this.#onData = onData
  }

  push(text: string): void {
    const whole = this.#rest + text
    // A long line comes in many pieces: it is looked through once, when it ends.
    const lines = /[\r\n]/.test(text) ? whole.split(/\r\n|\n|\r(?!$)/) : [whole]
    this.#rest = lines.pop() ?? ''
    for (const line of lines) this.#line(line)
    if (this.#rest.length > longestEvent) this.#rest = ''
  }

  #line(line: string): void {
    if (line === '') return this.#dispatch()
    if (!line.startsWith('data:')) return
    this.#size += line.length
    if (this.#size <= longestEvent) this.#data.push(line.slice(line[5] === ' ' ? 6 : 5))
  }

  #dispatch(): void {
    const data = this.#data.join('\n')
    const isWhole = this.#size <= longestEvent
    this.#data = []
    this.#size = 0
    if (data === '' || data === '[DONE]' || !isWhole) return
    this.#onData(parse(data))
  }
}

function parse(data: string): unknown {
  try {
    return JSON.parse(data)
  } catch {
    return data
  }
}
