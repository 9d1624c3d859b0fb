import type { Part } from '../model/conversation.ts'
import { atomicCut, atomicRanges, type AtomicRanges } from './atomic-ranges.ts'
import { graphemeCut } from './grapheme-cut.ts'
import { arrivedChars, recordedReveal } from './reveal.ts'
import { endColumn, startColumn } from './section.ts'
import { isText } from './step-of-part.ts'

/** Found once per text, when the playhead first enters it. */
const known = new WeakMap<Part, AtomicRanges>()

/**
 * How many UTF-16 code units of a part to show at `t`, `from` being where its row begins: those that
 * were recorded by then, else as many as fit, but never half a grapheme or half a Markdown
 * construct. 0 for parts without text.
 */
export function visibleChars(
  part: Part | undefined,
  rows: Float64Array,
  from: number,
  t: number,
): number {
  if (!isText(part)) return 0
  const { text } = part
  const start = rows[from + startColumn] ?? 0
  const end = rows[from + endColumn] ?? 0
  if (t >= end) return text.length
  const share = (t - start) / (end - start)
  const reveal = recordedReveal(part)
  return safeCut(part, text, reveal ? arrivedChars(reveal, share) : Math.floor(text.length * share))
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
