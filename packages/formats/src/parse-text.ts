import { parseCutJson } from './reading/cut-json.ts'
import type { IssueList } from './reading/issue-list.ts'
import { parseLines } from './reading/lines.ts'
import { isEventStream, parseEventStream } from './reading/server-sent-events.ts'

/**
 * The data in a transcript's text: JSON, JSON Lines, or an event stream. Of a damaged text what is
 * whole is kept, and the rest is reported. `undefined` for text that is none of these.
 */
export function parseText(text: string, issues: IssueList): unknown {
  const clean = text.replace(/^\uFEFF/, '')
  try {
    return JSON.parse(clean)
  } catch {
    if (isEventStream(clean)) return parseEventStream(clean, issues)
    return lines(clean, issues) ?? cut(clean, issues)
  }
}

/** Records of JSON Lines: most lines are, or the text is something else. */
function lines(text: string, issues: IssueList): unknown {
  const written = text.split('\n').filter((line) => line.trim() !== '')
  const sound = written.filter((line) => /^\s*\{.*\}\s*$/s.test(line)).length
  if (sound === 0 || sound * 2 < written.length) return undefined
  const records = parseLines(text, issues).map(({ record }) => record)
  return records.length > 0 ? records : undefined
}

function cut(text: string, issues: IssueList): unknown {
  const data = parseCutJson(text)
  if (data !== undefined) issues.add('', 'the file ends in the middle; what came before was kept')
  return data
}
