import type { Part } from '../model/conversation.ts'
import { atomicCut, atomicRanges, type AtomicRanges } from './atomic-ranges.ts'
import { graphemeCut } from './grapheme-cut.ts'
import { curveChars } from './reveal-curve.ts'
import { kindCode } from './step-of-part.ts'
import type { Timeline } from './timeline.ts'

/** Found once per text, when the playhead first enters it. */
const known = new WeakMap<Part, AtomicRanges>()

/** How many UTF-16 code units of a step's text to show; 0 for steps without text. */
export function visibleChars(timeline: Timeline, step: number, t: number): number {
  const { columns, conversation } = timeline
  const part = conversation.messages[columns.message[step] ?? 0]?.parts[columns.part[step] ?? 0]
  if (!part || !('text' in part)) return 0
  const { text } = part
  const start = columns.start[step] ?? 0
  const end = columns.end[step] ?? 0
  // A question is there at once, as it was when it was sent.
  if (t >= end || columns.kind[step] === kindCode.user) return text.length
  const curve = columns.curves.get(step)
  const raw = curve ? curveChars(curve, t - start) : (text.length * (t - start)) / (end - start)
  return safeCut(part, text, Math.floor(raw))
}

/** The largest cut ≤ `end` that is inside no grapheme and no Markdown construct. */
function safeCut(part: Part, text: string, end: number): number {
  let ranges = known.get(part)
  if (!ranges) known.set(part, (ranges = atomicRanges(text)))
  while (end > 0) {
    const cut = graphemeCut(text, atomicCut(ranges, end))
    if (cut === end) return cut
    end = cut
  }
  return 0
}
