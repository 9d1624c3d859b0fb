import type { DiffFile, DiffHunk } from './parse-diff.ts'

const maxLines = 5000

/** As many hunks as fit into 5,000 lines, and how many lines that leaves out. */
export function firstLines(files: readonly DiffFile[]): {
  readonly shown: readonly DiffFile[]
  readonly hidden: number
} {
  const shown: DiffFile[] = []
  let room = maxLines
  let hidden = 0
  for (const file of files) {
    const hunks: DiffHunk[] = []
    for (const hunk of file.hunks) {
      if (room > 0) hunks.push({ ...hunk, lines: hunk.lines.slice(0, room) })
      hidden += Math.max(0, hunk.lines.length - Math.max(0, room))
      room -= hunk.lines.length
    }
    if (hunks.length > 0 || file.hunks.length === 0) shown.push({ ...file, hunks })
  }
  return { shown, hidden }
}
