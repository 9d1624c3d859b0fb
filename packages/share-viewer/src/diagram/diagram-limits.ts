/** Longer sources stay text. In UTF-16 code units. */
export const diagramLimit = 50_000
/** So many lines are drawn unasked: laying out more holds up the page. */
export const quickLines = 40
/** More lines than this are not drawn at all. */
export const lineLimit = 400

/** Whether a source is drawn, and whether a reader has to ask for it. */
export function drawingOf(source: string): 'quick' | 'asked' | 'never' {
  if (source.length > diagramLimit) return 'never'
  const lines = source.split('\n')
  // Layout takes its time by the edges, and one line can hold many.
  const edges = source.match(/--|==|-\.|~~~|&/g)?.length ?? 0
  const size = Math.max(lines.length, edges)
  if (size > lineLimit) return 'never'
  return size > quickLines ? 'asked' : 'quick'
}
