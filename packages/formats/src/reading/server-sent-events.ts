import type { IssueList } from './issue-list.ts'

/** Text of an event stream, by its first line that is not empty. */
export function isEventStream(text: string): boolean {
  return /^\uFEFF?\s*(data|event|id|retry)?: ?\S/.test(text)
}

/**
 * The JSON that the events of a stream carry, in order. `[DONE]`, comments and pings carry none; an
 * event that is no JSON (the last one of a broken stream, most often) is reported and skipped.
 */
export function parseEventStream(text: string, issues: IssueList): unknown[] {
  const events: unknown[] = []
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n(?:\r?\n)+/)
    .forEach((block, index) => {
      const data = dataOf(block)
      if (data === '' || data === '[DONE]') return
      try {
        events.push(JSON.parse(data))
      } catch {
        issues.add(`event ${index + 1}`, 'not JSON; the event was skipped')
      }
    })
  return events
}

function dataOf(block: string): string {
  return block
    .split(/\r?\n/)
    .flatMap((line) => (line.startsWith('data:') ? [line.slice(5).replace(/^ /, '')] : []))
    .join('\n')
    .trim()
}
