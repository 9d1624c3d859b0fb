import type { Timestamp } from '@playthread/core'
import type { MessageDraft } from '../reading/message-draft.ts'
import { readMoment } from '../reading/moment.ts'
import { parseJsonText, plainJson } from '../reading/plain-json.ts'
import {
  field,
  isRecord,
  listField,
  recordField,
  textField,
  type UnknownRecord,
} from '../reading/record.ts'
import { toolOutput } from '../reading/tool-output.ts'
import type { Transcript } from '../reading/transcript.ts'
import type { LangChainMessage } from './lang-chain-message.ts'

/** Reads the calls of an AI message: LangChain's own list, or the provider's where that is empty. */
export function readToolCalls(
  transcript: Transcript,
  draft: MessageDraft,
  message: LangChainMessage,
  path: string,
  startedAt?: Timestamp,
): void {
  const own = listField(message.fields, 'tool_calls')
  const calls = own.length > 0 ? own : listField(message.extra, 'tool_calls')
  calls.forEach((call, index) => {
    const callPath = `${path}.tool_calls[${index}]`
    if (!isRecord(call)) {
      transcript.issues.add(callPath, 'expected an object')
      return
    }
    const fn = recordField(call, 'function')
    const args = field(call, 'args') ?? field(fn, 'arguments') ?? field(call, 'arguments')
    transcript.tools.call(draft, {
      callId: textField(call, 'id'),
      toolName: textField(call, 'name') ?? textField(fn, 'name'),
      input: inputOf(args),
      startedAt,
      path: callPath,
    })
  })
  readInvalidCalls(transcript, draft, message, path)
}

function inputOf(args: unknown) {
  if (args === undefined) return undefined
  return plainJson((typeof args === 'string' ? parseJsonText(args) : undefined) ?? args)
}

/** Calls whose arguments the model garbled: they failed, with what it wrote as their input. */
function readInvalidCalls(
  transcript: Transcript,
  draft: MessageDraft,
  message: LangChainMessage,
  path: string,
): void {
  listField(message.fields, 'invalid_tool_calls').forEach((call, index) => {
    if (!isRecord(call)) return
    const callPath = `${path}.invalid_tool_calls[${index}]`
    const part = transcript.tools.call(draft, {
      callId: textField(call, 'id'),
      toolName: textField(call, 'name'),
      input: inputOf(field(call, 'args')),
      path: callPath,
    })
    part.status = 'error'
    part.output = [
      { type: 'text', text: textField(call, 'error') ?? 'The call could not be read.' },
    ]
  })
}

/** Reads a tool message into the call it answers. */
export function readToolMessage(
  transcript: Transcript,
  draft: MessageDraft,
  message: LangChainMessage,
  path: string,
): void {
  const { fields, extra } = message
  transcript.tools.result(draft, {
    callId: textField(fields, 'tool_call_id'),
    toolName: textField(fields, 'name'),
    output: toolOutput(field(fields, 'content'), transcript.resources),
    status: field(fields, 'status') === 'error' ? 'error' : 'done',
    endedAt: momentOf(fields, extra),
    path,
  })
}

/** The time that apps write on messages; LangChain itself has no field for it. */
export function momentOf(fields: UnknownRecord, extra: UnknownRecord): Timestamp | undefined {
  const names = ['timestamp', 'created_at', 'createdAt'] as const
  const places = [fields, extra, recordField(fields, 'response_metadata')]
  for (const place of places) {
    const moment = readMoment(field(place, ...names))
    if (moment) return moment
  }
  return undefined
}
