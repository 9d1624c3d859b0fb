import type { ToolContent } from '@playthread/core'
import type { MessageDraft } from '../reading/message-draft.ts'
import { plainJson } from '../reading/plain-json.ts'
import { field, recordField, textField, type UnknownRecord } from '../reading/record.ts'
import { toolOutput } from '../reading/tool-output.ts'
import { closeCall, type ToolResult } from '../reading/tool-calls.ts'
import type { Transcript } from '../reading/transcript.ts'

/** A tool part, of a static tool (`tool-<name>`) or a dynamic one, in any of its states. */
export function readUITool(
  transcript: Transcript,
  draft: MessageDraft,
  part: UnknownRecord,
  path: string,
): void {
  const type = textField(part, 'type') ?? ''
  const callId = textField(part, 'toolCallId')
  const toolName =
    type === 'dynamic-tool' ? textField(part, 'toolName') : type.slice('tool-'.length) || undefined
  const input = field(part, 'input', 'rawInput')
  const call = transcript.tools.call(draft, {
    callId,
    toolName,
    title: textField(part, 'title'),
    input: input === undefined ? undefined : plainJson(input),
    path,
  })
  const state = field(part, 'state')
  const output = toolOutput(field(part, 'output'), transcript.resources)
  const result = resultOf(part, state, output)
  if (result) closeCall(call, result)
  // A preliminary output is what the tool shows while it still runs.
  else if (output.length > 0) call.output = output
  if (!states.has(state))
    transcript.issues.add(`${path}.state`, 'a tool state this version cannot read')
}

type Outcome = Pick<ToolResult, 'status' | 'output'>

const states = new Set<unknown>([
  'input-streaming',
  'input-available',
  'approval-requested',
  'approval-responded',
  'output-available',
  'output-error',
  'output-denied',
])

function resultOf(part: UnknownRecord, state: unknown, output: ToolContent[]): Outcome | undefined {
  switch (state) {
    case 'output-available':
      return field(part, 'preliminary') === true ? undefined : { status: 'done', output }
    case 'output-error': {
      const text = textField(part, 'errorText')
      return { status: 'error', output: text === undefined ? output : [{ type: 'text', text }] }
    }
    case 'output-denied':
      return { status: 'denied', output: reason(part) }
    case 'approval-responded':
      return field(recordField(part, 'approval'), 'approved') === false
        ? { status: 'denied', output: reason(part) }
        : undefined
    default:
      return states.has(state) || output.length === 0 ? undefined : { status: 'done', output }
  }
}

function reason(part: UnknownRecord): ToolContent[] {
  const text = textField(recordField(part, 'approval'), 'reason')
  return text === undefined ? [] : [{ type: 'text', text }]
}
