import type { AnsiRun } from './parse-ansi.ts'

/** What is laid out together, in styled runs and in UTF-16 code units. */
const runsPerChunk = 200
const charsPerChunk = 20_000
/** A line that goes on and on is cut here, so that no piece grows without end. */
const mostRuns = 2000
const mostChars = 100_000

/** Cuts styled text into pieces that end where a line does. */
export function chunkRuns(runs: readonly AnsiRun[]): readonly (readonly AnsiRun[])[] {
  const chunks: (readonly AnsiRun[])[] = []
  let chunk: AnsiRun[] = []
  let chars = 0
  for (const { text, style } of runs) {
    let from = 0
    while (from < text.length) {
      const room = chunk.length < runsPerChunk ? Math.max(0, charsPerChunk - chars) : 0
      const fits = room > 0 && text.length - from <= room
      const lineEnd = fits ? 0 : text.indexOf('\n', from + room) + 1
      const most = endWithin(text, from + mostChars - chars)
      const end = Math.min(lineEnd || text.length, most)
      chunk.push({ text: text.slice(from, end), style })
      chars += end - from
      from = end
      if (lineEnd === end || end === most || chunk.length >= mostRuns) {
        chunks.push(chunk)
        chunk = []
        chars = 0
      }
    }
  }
  if (chunk.length > 0) chunks.push(chunk)
  return chunks
}

/** Never between the halves of a surrogate pair. */
function endWithin(text: string, end: number): number {
  return /[\ud800-\udbff]/.test(text[end - 1] ?? '') ? end + 1 : end
}
