import type { IssueList } from '../reading/issue-list.ts'
import { field, isRecord, listField, recordField, textField } from '../reading/record.ts'
import type { Line } from '../reading/lines.ts'

/**
 * The lines that make up the conversation: user and assistant, each once (a resumed session
 * repeats what went before), without nested agents, notes for the model, and prompts that the user
 * took back and wrote anew.
 */
export function mainLine(lines: readonly Line[], issues: IssueList): Line[] {
  const seen = new Set<string>()
  const own = lines.filter(({ record }) => {
    const type = field(record, 'type')
    if (type !== 'user' && type !== 'assistant') return false
    const id = textField(record, 'uuid')
    const isRepeat = id !== undefined && seen.has(id) && isSound(field(record, 'message'))
    if (id !== undefined && isSound(field(record, 'message'))) seen.add(id)
    return !isRepeat && !hidingFields.some((name) => field(record, name) === true)
  })
  const dropped = takenBack(own, issues)
  return own.filter(({ record }) => !dropped.has(textField(record, 'uuid') ?? ''))
}

const hidingFields = ['isSidechain', 'isMeta', 'isCompactSummary', 'isVisibleInTranscriptOnly']

function isSound(message: unknown): boolean {
  return isRecord(message) && field(message, 'content') !== undefined
}

/** The ids of prompts that a later prompt replaced (same parent), and of all that followed them. */
function takenBack(lines: readonly Line[], issues: IssueList): Set<string> {
  const promptOf = new Map<string, Line>()
  const dropped = new Set<string>()
  for (const line of lines) {
    const parent = textField(line.record, 'parentUuid')
    if (parent === undefined || !isPrompt(line)) continue
    const earlier = promptOf.get(parent)
    const id = earlier && textField(earlier.record, 'uuid')
    if (earlier && id !== undefined && id !== textField(line.record, 'uuid')) {
      issues.add(
        earlier.path,
        'a prompt that the user took back was left out, with what followed it',
      )
      dropped.add(id)
    }
    promptOf.set(parent, line)
  }
  for (const { record } of lines) {
    const id = textField(record, 'uuid')
    if (id !== undefined && dropped.has(textField(record, 'parentUuid') ?? '')) dropped.add(id)
  }
  return dropped
}

function isPrompt({ record }: Line): boolean {
  if (field(record, 'type') !== 'user') return false
  const message = recordField(record, 'message')
  const content = field(message, 'content')
  const isResult = listField(message, 'content').some(
    (block) => isRecord(block) && field(block, 'type') === 'tool_result',
  )
  const start = typeof content === 'string' ? content.slice(0, 40) : ''
  return !isResult && !/^\s*(<(command|local|bash|system)-|\[Request interrupted)/.test(start)
}
