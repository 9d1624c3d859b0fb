import { readFileSync } from 'node:fs'
import path from 'node:path'

interface Segment {
  readonly type: string
  readonly start: string
  /** Of each delta the ms since `start` and its length. */
  readonly deltas?: readonly (readonly [ms: number, chars: number])[]
}

/** A piece of a stream and the epoch ms at which it came. */
export interface Timed {
  readonly at: number
  readonly piece: { readonly type: string; readonly [field: string]: string }
}

/** What the segments of a recorded session are called in a UI message stream. */
const texts: Readonly<Record<string, 'text' | 'reasoning'>> = {
  agent_message_delta: 'text',
  agent_reasoning_delta: 'reasoning',
  agent_reasoning_raw_content_delta: 'reasoning',
}

/**
 * A real session as a stream: when each delta came and how long it was is recorded, the words are
 * taken from `words`, over and over. Credits are in fixtures/SOURCES.md.
 */
export function realStream(name: string, words: string): Timed[] {
  const file = path.join(import.meta.dirname, '../../fixtures/timing', `${name}.deltas.json`)
  const { segments }: { segments: Segment[] } = JSON.parse(readFileSync(file, 'utf8'))
  const stream: Timed[] = []
  let call = ''
  segments.forEach(({ type, start, deltas }, index) => {
    const at = Date.parse(start)
    const put = (ms: number, piece: Timed['piece']) => stream.push({ at: at + ms, piece })
    const text = texts[type]
    if (text && deltas) {
      const id = String(index)
      let length = 0
      put(0, { type: `${text}-start`, id })
      for (const [ms, chars] of deltas) {
        put(ms, { type: `${text}-delta`, id, delta: cut(words, length, chars) })
        length += chars
      }
      put(deltas.at(-1)?.[0] ?? 0, { type: `${text}-end`, id })
    } else if (type === 'exec_command_begin') {
      call = `call-${index}`
      put(0, { type: 'tool-input-available', toolCallId: call })
    } else if (type === 'exec_command_end') {
      put(0, { type: 'tool-output-available', toolCallId: call })
    }
  })
  return stream
}

function cut(words: string, from: number, length: number): string {
  const start = from % words.length
  return words.repeat(Math.ceil((start + length) / words.length)).slice(start, start + length)
}
