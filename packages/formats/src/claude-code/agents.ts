import type { IssueList } from '../reading/issue-list.ts'
import type { Line } from '../reading/lines.ts'
import { field, isRecord, listField, recordField, textField } from '../reading/record.ts'

/** What a nested agent was asked, word for word, and its lines. */
export interface AgentRun {
  readonly prompt: string
  readonly lines: readonly Line[]
}

/**
 * The nested agents of a session. Their lines say `isSidechain` and lead back, parent by parent,
 * to the prompt they began with. Notes for the model stay out, and so does all that followed them
 * in a chain that cannot be traced to a prompt.
 */
export function agentRuns(lines: readonly Line[], issues: IssueList): AgentRun[] {
  const runs: { prompt: string; lines: Line[] }[] = []
  const runOf = new Map<string, { prompt: string; lines: Line[] }>()
  for (const line of lines) {
    const { record } = line
    if (field(record, 'isSidechain') !== true || field(record, 'isMeta') === true) continue
    const id = textField(record, 'uuid')
    if (id === undefined || runOf.has(id)) continue
    const parent = textField(record, 'parentUuid')
    let run = parent === undefined ? undefined : runOf.get(parent)
    if (parent === undefined) {
      const prompt = promptOf(line)
      if (prompt !== undefined) runs.push((run = { prompt, lines: [] }))
    }
    if (!run) {
      issues.add(line.path, 'a line of a nested agent that leads to no prompt was left out')
      continue
    }
    run.lines.push(line)
    runOf.set(id, run)
  }
  return runs
}

function promptOf({ record }: Line): string | undefined {
  if (field(record, 'type') !== 'user') return undefined
  const message = recordField(record, 'message')
  const content = field(message, 'content')
  if (typeof content === 'string') return content
  const [block, ...others] = listField(message, 'content')
  return isRecord(block) && others.length === 0 ? textField(block, 'text') : undefined
}
