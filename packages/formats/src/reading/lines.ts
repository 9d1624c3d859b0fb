import type { IssueList } from './issue-list.ts'
import { isRecord, type UnknownRecord } from './record.ts'

/** One record of a session, with where it stood. */
export interface Line {
  readonly record: UnknownRecord
  /** Such as `line 12`, or `[11]` where records came parsed. */
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

/** The records of a session, as the text of a JSON Lines file or parsed. */
export function recordsOf(input: unknown, issues: IssueList): Line[] {
  if (typeof input === 'string') return parseLines(input, issues)
  const list: readonly unknown[] = Array.isArray(input) ? input : [input]
  return list.flatMap((record, index) => {
    const path = `[${index}]`
    if (isRecord(record)) return [{ record, path }]
    issues.add(path, 'expected an object')
    return []
  })
}
