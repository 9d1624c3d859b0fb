import { jsonInput } from '../reading/json-input.ts'
import { fileNameOf } from '../reading/media-type.ts'
import type { MessageDraft } from '../reading/message-draft.ts'
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

/** Reads a message's parts where it has some, else its text; then the files sent with it. */
export function readLibreContent(
  transcript: Transcript,
  draft: MessageDraft,
  message: UnknownRecord,
  path: string,
): void {
  const parts = listField(message, 'content')
  if (parts.length === 0) draft.text(textField(message, 'text') ?? '')
  parts.forEach((part, index) => {
    const partPath = `${path}.content[${index}]`
    if (isRecord(part) && readPart(transcript, draft, part, partPath)) return
    const type = isRecord(part) ? (textField(part, 'type') ?? '') : ''
    transcript.issues.add(partPath, `a "${type.slice(0, 80)}" part this version cannot read`)
    draft.push({ type: 'unknown', originalType: type })
  })
  for (const file of listField(message, 'files').filter(isRecord)) addFile(transcript, draft, file)
}

function readPart(
  transcript: Transcript,
  draft: MessageDraft,
  part: UnknownRecord,
  path: string,
): boolean {
  const type = textField(part, 'type') ?? ''
  switch (type) {
    case 'text':
      draft.breakText()
      draft.text(valueOf(part, 'text'))
      return true
    case 'think':
      draft.reasoning(valueOf(part, 'think'))
      return true
    case 'tool_call':
      readCall(transcript, draft, recordField(part, 'tool_call'), path)
      return true
    case 'image_file':
      addFile(transcript, draft, recordField(part, 'image_file'))
      return true
    case 'error':
      draft.push({ type: 'error', message: valueOf(part, 'error') })
      draft.status = 'error'
      return true
    case 'agent_update':
      return true
    default:
      return false
  }
}

/** Text is a text, or an object with a `value`. */
function valueOf(part: UnknownRecord, name: string): string {
  const value = field(part, name)
  return typeof value === 'string' ? value : (textField(recordField(part, name), 'value') ?? '')
}

function readCall(
  transcript: Transcript,
  draft: MessageDraft,
  call: UnknownRecord,
  path: string,
): void {
  const fn = recordField(call, 'function')
  const output = field(call, 'output') ?? field(fn, 'output')
  const part = transcript.tools.call(draft, {
    callId: textField(call, 'id'),
    toolName: textField(call, 'name') ?? textField(fn, 'name'),
    input: jsonInput(field(call, 'args') ?? field(fn, 'arguments')),
    path,
  })
  if (output === undefined && field(call, 'progress') !== 1) return
  part.status = 'done'
  part.output = toolOutput(output, transcript.resources)
}

/** Paths lead into the app's own store: a file is named, its bytes are elsewhere. */
function addFile(transcript: Transcript, draft: MessageDraft, file: UnknownRecord): void {
  const path = textField(file, 'filepath') ?? ''
  const title = textField(file, 'filename') ?? fileNameOf(path)
  const key = textField(file, 'file_id') ?? (path || title)
  const mediaType = textField(file, 'type')
  const size = Number(field(file, 'bytes') ?? Number.NaN)
  if (key === '') return
  const resourceId = transcript.resources.add({
    key,
    title,
    ...(mediaType?.includes('/') && { mediaType }),
    ...(Number.isInteger(size) && size >= 0 && { size }),
    ...(/^https?:/i.test(path) && { url: path }),
  })
  draft.push({ type: 'resource', resourceId })
}
