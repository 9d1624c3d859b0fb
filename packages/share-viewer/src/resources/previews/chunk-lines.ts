const linesPerChunk = 200
const maxChunk = 20_000

/** Cuts text after every 200 lines, and inside a line only when it is over 20,000 characters. */
export function chunkLines(text: string): readonly string[] {
  const chunks: string[] = []
  let from = 0
  while (from < text.length) {
    let end = from
    for (let lines = 0; lines < linesPerChunk && end < text.length; lines += 1) {
      const newline = text.indexOf('\n', end)
      const next = newline === -1 ? text.length : newline + 1
      if (next - from > maxChunk && end > from) break
      end = next
    }
    end = Math.min(end, from + maxChunk)
    // Never between the halves of a surrogate pair.
    if (end < text.length && /[\ud800-\udbff]/.test(text[end - 1] ?? '')) end -= 1
    chunks.push(text.slice(from, end))
    from = end
  }
  return chunks
}
