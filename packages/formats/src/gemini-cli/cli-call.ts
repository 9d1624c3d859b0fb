import type { Timestamp, ToolContent } from '@playthread/core'
import { jsonInput } from '../reading/json-input.ts'
import type { MessageDraft } from '../reading/message-draft.ts'
import { readMoment } from '../reading/moment.ts'
import {
  field,
  isRecord,
  listField,
  recordField,
  textField,
  type UnknownRecord,
} from '../reading/record.ts'
import { closeCall, type ToolResult } from '../reading/tool-calls.ts'
import { toolOutput } from '../reading/tool-output.ts'
import type { Transcript } from '../reading/transcript.ts'

const statuses: Readonly<Record<string, ToolResult['status']>> = {
  success: 'done',
  error: 'error',
  cancelled: 'denied',
  canceled: 'denied',
}

/** Reads a call, which holds its own result: what the tool answered, or a diff it showed. */
export function readCliCall(
  transcript: Transcript,
  draft: MessageDraft,
  call: unknown,
  path: string,
  startedAt: Timestamp | undefined,
): void {
  if (!isRecord(call)) {
    transcript.issues.add(path, 'expected an object')
    return
  }
  const part = transcript.tools.call(draft, {
    callId: textField(call, 'id'),
    toolName: textField(call, 'name'),
    input: jsonInput(field(call, 'args')),
    startedAt,
    path,
  })
  const name = textField(call, 'status') ?? ''
  const status = Object.hasOwn(statuses, name) ? statuses[name] : undefined
  if (!status) return
  const endedAt = readMoment(field(call, 'timestamp'))
  closeCall(part, { status, output: outputOf(call, transcript), endedAt })
}

function outputOf(call: UnknownRecord, transcript: Transcript): ToolContent[] {
  const answers = listField(call, 'result').flatMap((item) => {
    const response = isRecord(item)
      ? field(recordField(item, 'functionResponse'), 'response')
      : undefined
    if (!isRecord(response)) return []
    return toolOutput(field(response, 'output', 'error') ?? response, transcript.resources)
  })
  const shown = field(call, 'resultDisplay')
  const diff = isRecord(shown) ? textField(shown, 'fileDiff') : undefined
  if (diff !== undefined) return [{ type: 'text', text: diff }]
  return answers.length > 0 || typeof shown !== 'string'
    ? answers
    : toolOutput(shown, transcript.resources)
}
