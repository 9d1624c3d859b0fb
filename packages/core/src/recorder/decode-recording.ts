import { NumberReader } from './digits.ts'
import {
  recordingLimits as limits,
  type RecordedPart,
  type StreamRecording,
} from './stream-recording.ts'

/** The last moment a date can name. */
const latestMs = 8.64e15

/**
 * Reads what `encodeRecording` wrote. `null` for anything else: a recording only adds timing, and a
 * broken one must not cost the answer.
 */
export function decodeRecording(input: unknown): StreamRecording | null {
  if (typeof input !== 'string' || input.length > limits.characters) return null
  const [head = '', ...written] = input.split('.', limits.parts + 2)
  const start = new NumberReader(head.slice(1))
  const startedAt = start.next(latestMs)
  if (!head.startsWith('1') || !start.isOver || Number.isNaN(startedAt)) return null
  if (written.length > limits.parts) return null
  const parts: RecordedPart[] = []
  let deltas = 0
  for (const text of written) {
    const part = readPart(text, parts.at(-1)?.startMs ?? 0)
    if (part && part.type !== 'tool') deltas += part.deltas.length
    if (!part || deltas > limits.deltas) return null
    parts.push(part)
  }
  return { startedAt: new Date(startedAt).toISOString(), parts }
}

const types = { t: 'text', r: 'reasoning', c: 'tool' } as const

function readPart(text: string, before: number): RecordedPart | null {
  const kind = text[0]
  if (kind !== 't' && kind !== 'r' && kind !== 'c') return null
  const type = types[kind]
  const numbers = new NumberReader(text.slice(1))
  const startMs = before + numbers.next(limits.ms)
  const length = numbers.next(limits.ms + 1)
  // NaN is never ≤.
  if (!(startMs <= limits.ms && length >= 0)) return null
  const times = length === 0 ? { startMs } : { startMs, endMs: startMs + length - 1 }
  if (type === 'tool') {
    const toolCallId = readId(numbers)
    return toolCallId === null ? null : { type, toolCallId, ...times }
  }
  const deltas = readDeltas(numbers)
  return deltas && { type, ...times, deltas }
}

function readDeltas(numbers: NumberReader): [number, number][] | null {
  const deltas: [number, number][] = []
  let [ms, end] = [0, 0]
  while (!numbers.isOver) {
    ms += numbers.next(limits.ms)
    end += numbers.next(limits.length)
    if (!(ms <= limits.ms && end <= limits.length)) return null
    deltas.push([ms, end])
  }
  return deltas
}

function readId(numbers: NumberReader): string | null {
  let id = ''
  while (!numbers.isOver && id.length <= limits.toolCallIdLength) {
    const unit = numbers.next(0xffff)
    if (Number.isNaN(unit)) return null
    id += String.fromCharCode(unit)
  }
  return numbers.isOver && id !== '' && id.length <= limits.toolCallIdLength ? id : null
}
