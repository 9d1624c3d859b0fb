import type { Timestamp, ToolContent } from '@playthread/core'
import type { MessageDraft } from '../reading/message-draft.ts'
import { field, isRecord, recordField, textField, type UnknownRecord } from '../reading/record.ts'
import type { ToolResult } from '../reading/tool-calls.ts'
import { toolOutput } from '../reading/tool-output.ts'
import type { Transcript } from '../reading/transcript.ts'
import { withoutReminders } from '../reading/reminders.ts'

export interface FoundResult {
  readonly block: UnknownRecord
  /** What the line says of the result beside the message. */
  readonly line?: UnknownRecord
  readonly path: string
  readonly endedAt?: Timestamp | undefined
}

/** Reads a result into the call it answers. */
export function readToolResult(
  transcript: Transcript,
  draft: MessageDraft,
  { block, line = {}, path, endedAt }: FoundResult,
): void {
  const output = outputOf(field(block, 'content'), transcript)
  transcript.tools.result(draft, {
    callId: textField(block, 'tool_use_id'),
    output,
    status: statusOf(block, line, output),
    endedAt,
    path,
  })
}

/** Results are what a person would see in the terminal: their text stays text, JSON or not. */
function outputOf(content: unknown, transcript: Transcript): ToolContent[] {
  const isText = typeof content === 'string'
  const found = isText
    ? ([{ type: 'text', text: content }] as const)
    : toolOutput(content, transcript.resources)
  return found.flatMap((item): ToolContent[] => {
    if (item.type !== 'text') return [item]
    const text = withoutReminders(item.text)
    return text.trim() === '' ? [] : [{ type: 'text', text }]
  })
}

const refusal = /^The user doesn't want to (proceed with this tool use|take this action right now)/
const interrupted = /^\[Request interrupted by user/

function statusOf(
  block: UnknownRecord,
  line: UnknownRecord,
  output: readonly ToolContent[],
): ToolResult['status'] {
  const first = output.find((item) => item.type === 'text')?.text ?? ''
  if (refusal.test(first) || field(line, 'toolUseResult') === 'User rejected tool use')
    return 'denied'
  const wasCut = field(recordField(line, 'toolUseResult'), 'interrupted') === true
  if (wasCut || interrupted.test(first)) return 'abandoned'
  const content = field(block, 'content')
  const isServerError = isRecord(content) && (textField(content, 'type') ?? '').endsWith('_error')
  return field(block, 'is_error') === true || isServerError ? 'error' : 'done'
}
