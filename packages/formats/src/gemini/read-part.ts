import type { Timestamp, ToolContent } from '@playthread/core'
import { jsonInput } from '../reading/json-input.ts'
import { fileNameOf } from '../reading/media-type.ts'
import type { MessageDraft } from '../reading/message-draft.ts'
import { field, isRecord, recordField, textField, type UnknownRecord } from '../reading/record.ts'
import { toolOutput } from '../reading/tool-output.ts'
import type { Transcript } from '../reading/transcript.ts'

/** Reads one part into the draft; a part nobody knows keeps its place. */
export function readGeminiPart(
  transcript: Transcript,
  draft: MessageDraft,
  value: unknown,
  path: string,
  at: Timestamp | undefined,
): void {
  const part = typeof value === 'string' ? { text: value } : value
  if (isRecord(part) && readKnown(transcript, draft, part, path, at)) return
  const name = isRecord(part) ? (Object.keys(part).find((key) => !silent.has(key)) ?? '') : ''
  transcript.issues.add(path, `a "${name.slice(0, 80)}" part this version cannot read`)
  draft.push({ type: 'unknown', originalType: name })
}

/** Signatures are for the model alone. */
const silent = new Set([
  'thoughtSignature',
  'thought_signature',
  'thought',
  'videoMetadata',
  'partMetadata',
])

function readKnown(
  transcript: Transcript,
  draft: MessageDraft,
  part: UnknownRecord,
  path: string,
  at: Timestamp | undefined,
): boolean {
  const text = field(part, 'text')
  if (typeof text === 'string') {
    if (field(part, 'thought') === true) draft.reasoning(text)
    else draft.text(text)
    return true
  }
  const call = field(part, 'functionCall', 'function_call')
  if (isRecord(call)) {
    transcript.tools.call(draft, {
      callId: textField(call, 'id'),
      // The API pairs calls with answers by name where it gives no ids.
      pairKey: textField(call, 'name'),
      toolName: textField(call, 'name'),
      input: jsonInput(field(call, 'args')),
      startedAt: at,
      path,
    })
    return true
  }
  const answer = field(part, 'functionResponse', 'function_response')
  if (isRecord(answer)) {
    readAnswer(transcript, draft, answer, path, at)
    return true
  }
  return (
    readCode(transcript, draft, part, path) || readFile(transcript, draft, part) || isBare(part)
  )
}

function readAnswer(
  transcript: Transcript,
  draft: MessageDraft,
  answer: UnknownRecord,
  path: string,
  endedAt: Timestamp | undefined,
): void {
  const response = field(answer, 'response')
  const record = isRecord(response) ? response : {}
  const keys = Object.keys(record)
  const error = field(record, 'error')
  // { result: … } and { output: … } are the SDKs' wrappings of a plain value.
  const only = keys.length === 1 ? field(record, 'result', 'output', 'error') : undefined
  transcript.tools.result(draft, {
    callId: textField(answer, 'id'),
    pairKey: textField(answer, 'name'),
    toolName: textField(answer, 'name'),
    output: toolOutput(only ?? response, transcript.resources),
    status: error !== undefined && keys.length === 1 ? 'error' : 'done',
    endedAt,
    path,
  })
}

/** Code that the model ran itself, and what came of it. */
function readCode(
  transcript: Transcript,
  draft: MessageDraft,
  part: UnknownRecord,
  path: string,
): boolean {
  const code = field(part, 'executableCode', 'executable_code')
  const result = field(part, 'codeExecutionResult', 'code_execution_result')
  if (isRecord(code)) {
    const input = {
      code: textField(code, 'code') ?? '',
      language: (textField(code, 'language') ?? '').toLowerCase(),
    }
    transcript.tools.call(draft, {
      callId: textField(code, 'id'),
      pairKey: 'code_execution',
      toolName: 'code_execution',
      input,
      path,
    })
    return true
  }
  if (!isRecord(result)) return false
  const text = textField(result, 'output')
  const output: ToolContent[] = text === undefined ? [] : [{ type: 'text', text }]
  const status = textField(result, 'outcome') === 'OUTCOME_OK' ? 'done' : 'error'
  transcript.tools.result(draft, {
    callId: textField(result, 'id'),
    pairKey: 'code_execution',
    output,
    status,
    path,
  })
  return true
}

function readFile(transcript: Transcript, draft: MessageDraft, part: UnknownRecord): boolean {
  const inline = field(part, 'inlineData', 'inline_data')
  const linked = field(part, 'fileData', 'file_data')
  const file = isRecord(inline) ? inline : isRecord(linked) ? linked : undefined
  if (!file) return false
  const data = textField(recordField({ file: inline }, 'file'), 'data')
  const uri = textField(file, 'fileUri', 'file_uri')
  const key = data ?? uri
  if (key === undefined) return false
  const title = textField(file, 'displayName', 'display_name') ?? fileNameOf(uri ?? '')
  const mediaType = textField(file, 'mimeType', 'mime_type')
  const resourceId = transcript.resources.add({
    key,
    title,
    ...(mediaType && { mediaType }),
    ...(data !== undefined && { data, encoding: 'base64' }),
    ...(uri !== undefined && /^https?:/i.test(uri) && { url: uri }),
  })
  draft.push({ type: 'resource', resourceId })
  return true
}

/** A part with a signature and nothing else. */
function isBare(part: UnknownRecord): boolean {
  return Object.keys(part).every((key) => silent.has(key) || field(part, key) === undefined)
}
