const linesPerChunk = 200
const maxChunk = 20_000

/** Cuts text after every 200 lines, and inside a line only when it is over 20,000 characters. */
export function chunkLines(text: string): readonly string[] {
  const chunks: string[] = []
  let from = 0
  while (from < text.length) {
    const limit = Math.min(text.length, from + maxChunk)
    // Looked for no further than it matters: a file may be one line of ten million characters.
    const window = text.slice(from, limit)
    let end = from
    for (let lines = 0; lines < linesPerChunk && end < limit; lines += 1) {
      const newline = window.indexOf('\n', end - from)
      if (newline === -1 && limit < text.length && end > from) break
      end = newline === -1 ? limit : from + newline + 1
    }
    // Never between the halves of a surrogate pair.
    if (end < text.length && /[\ud800-\udbff]/.test(text[end - 1] ?? '')) end -= 1
    chunks.push(text.slice(from, end))
    from = end
  }
  return chunks
}
