import { writeNumber } from './digits.ts'
import type { RecordedPart, StreamRecording } from './stream-recording.ts'

/**
 * A recording as a short text of URL-safe characters, about two for each delta. Exact to the
 * millisecond: `decodeRecording` gives the same recording back.
 *
 * Its form: version, start in epoch ms, then the parts, with dots between. A part is its kind (`t`
 * text, `r` reasoning, `c` call) and numbers, each counted from the one before: its start, its length
 * plus one (0: it never ended), then ms and characters of each delta, or the code units of a call's id.
 */
export function encodeRecording({ startedAt, parts }: StreamRecording): string {
  let before = 0
  const written = parts.map((part) => {
    const start = part.startMs - before
    before = part.startMs
    const length = part.endMs === undefined ? 0 : part.endMs - part.startMs + 1
    return `${kinds[part.type]}${writeNumber(start)}${writeNumber(length)}${rest(part)}`
  })
  return [`1${writeNumber(Date.parse(startedAt))}`, ...written].join('.')
}

const kinds = { text: 't', reasoning: 'r', tool: 'c' } as const

function rest(part: RecordedPart): string {
  if (part.type === 'tool') {
    const { toolCallId: id } = part
    return Array.from(id.split(''), (unit) => writeNumber(unit.charCodeAt(0))).join('')
  }
  let [ms, end] = [0, 0]
  let text = ''
  for (const delta of part.deltas) {
    text += writeNumber(delta[0] - ms) + writeNumber(delta[1] - end)
    ;[ms, end] = delta
  }
  return text
}
