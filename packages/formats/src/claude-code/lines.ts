import type { IssueList } from '../reading/issue-list.ts'
import { isRecord, type UnknownRecord } from '../reading/record.ts'

/** One line of a session, with where it stood. */
export interface Line {
  readonly record: UnknownRecord
  /** Such as `line 12`. */
  readonly path: string
}

/**
 * The lines of a session. Only `\n` ends a line: messages hold U+2028 and the like as they are. A
 * line that is no JSON (a torn last write, most often) is reported and skipped.
 */
export function parseLines(text: string, issues: IssueList): Line[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return []
      const path = `line ${index + 1}`
      const record = parse(line)
      if (isRecord(record)) return [{ record, path }]
      issues.add(path, 'not a JSON object; the line was skipped')
      return []
    })
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
