import { onTestFinished } from 'vitest'

export interface EventReader {
  /** The next event's type, or `closed`. Waits. */
  readonly next: () => Promise<string>
  readonly lastId: () => string | undefined
  /** Every byte so far, as text. */
  readonly text: () => string
  readonly cancel: () => Promise<void>
}

/** Reads the events of a response, one at a time. */
export function readEvents(response: Response): EventReader {
  const reader = (response.body ?? new ReadableStream()).getReader()
  const decoder = new TextDecoder()
  let seen = ''
  let rest = ''
  let lastId: string | undefined
  onTestFinished(() => reader.cancel().catch(() => {}))

  async function next(): Promise<string> {
    for (;;) {
      const end = rest.indexOf('\n\n')
      if (end >= 0) {
        const frame = rest.slice(0, end)
        rest = rest.slice(end + 2)
        lastId = /^id: (.*)$/m.exec(frame)?.[1] ?? lastId
        const type = /^event: (.*)$/m.exec(frame)?.[1]
        if (type) return type
        continue
      }
      const { done, value } = await reader.read()
      if (done) return 'closed'
      const text = decoder.decode(value, { stream: true })
      seen += text
      rest += text
    }
  }

  return { next, lastId: () => lastId, text: () => seen, cancel: () => reader.cancel() }
}
