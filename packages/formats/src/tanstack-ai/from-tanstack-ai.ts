import { invalid } from '../reading/invalid.ts'
import { jsonInput } from '../reading/json-input.ts'
import type { MessageDraft } from '../reading/message-draft.ts'
import { readMoment } from '../reading/moment.ts'
import { idFromStart } from '../reading/opaque-id.ts'
import { plainJson } from '../reading/plain-json.ts'
import type { Reading, ReadOptions } from '../reading/reading.ts'
import {
  field,
  isRecord,
  listField,
  recordField,
  textField,
  type UnknownRecord,
} from '../reading/record.ts'
import { toolOutput } from '../reading/tool-output.ts'
import { Transcript } from '../reading/transcript.ts'

/**
 * Reads TanStack AI's UI messages: parts of text, thinking, tool calls and results, and media.
 * System messages stay private.
 *
 * @param input the list of messages, or an object that holds it as `messages`
 * @see https://tanstack.com/ai/latest/docs
 * @throws ShareError `invalid_conversation` when there is no list of messages
 */
export function fromTanStackAI(input: unknown, options: ReadOptions = {}): Reading {
  const messages = isRecord(input) ? field(input, 'messages') : input
  if (!Array.isArray(messages)) {
    throw invalid(
      'These are not TanStack AI messages: expected a list of { role, parts }, or an object with such a list as `messages`.',
      'expected a list',
      isRecord(input) ? 'messages' : '',
    )
  }
  const transcript = new Transcript(idFromStart(messages), options)
  messages.forEach((message: unknown, index) =>
    readMessage(transcript, message, `messages[${index}]`),
  )
  return transcript.finish()
}

function readMessage(transcript: Transcript, message: unknown, path: string): void {
  const role = isRecord(message) ? textField(message, 'role') : undefined
  if (!isRecord(message) || (role !== 'user' && role !== 'assistant')) {
    if (role !== 'system')
      transcript.issues.add(path, 'expected a message of the user or assistant')
    return
  }
  const createdAt = readMoment(field(message, 'createdAt'))
  const draft = transcript.begin(role, { id: textField(message, 'id'), createdAt, path })
  listField(message, 'parts').forEach((part, index) => {
    const partPath = `${path}.parts[${index}]`
    if (isRecord(part) && readPart(transcript, draft, part, partPath)) return
    const type = isRecord(part) ? (textField(part, 'type') ?? '') : ''
    transcript.issues.add(partPath, `a "${type.slice(0, 80)}" part this version cannot read`)
    draft.push({ type: 'unknown', originalType: type })
  })
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
      draft.text(textField(part, 'content') ?? '')
      return true
    case 'thinking':
      draft.reasoning(textField(part, 'content') ?? '')
      return true
    case 'tool-call':
      readCall(transcript, draft, part, path)
      return true
    case 'tool-result':
      readResult(transcript, draft, part, path)
      return true
    case 'image':
    case 'audio':
    case 'video':
    case 'document':
      return readMedia(transcript, draft, part)
    case 'structured-output':
      draft.push({ type: 'data', name: type, data: plainJson(field(part, 'data', 'output')) })
      return true
    default:
      return false
  }
}

function readCall(
  transcript: Transcript,
  draft: MessageDraft,
  part: UnknownRecord,
  path: string,
): void {
  const call = transcript.tools.call(draft, {
    callId: textField(part, 'id'),
    toolName: textField(part, 'name'),
    input: jsonInput(field(part, 'input') ?? field(part, 'arguments')),
    path,
  })
  if (field(recordField(part, 'approval'), 'approved') === false) call.status = 'denied'
  // A client tool's own output; a result part, where there is one, says it again.
  const output = field(part, 'output')
  if (output !== undefined) call.output = toolOutput(output, transcript.resources)
}

function readResult(
  transcript: Transcript,
  draft: MessageDraft,
  part: UnknownRecord,
  path: string,
): void {
  const state = textField(part, 'state')
  if (state === 'streaming') return
  const error = textField(part, 'error')
  transcript.tools.result(draft, {
    callId: textField(part, 'toolCallId'),
    output: toolOutput(error ?? field(part, 'content'), transcript.resources),
    status: state === 'error' ? 'error' : 'done',
    path,
  })
}

function readMedia(transcript: Transcript, draft: MessageDraft, part: UnknownRecord): boolean {
  const source = recordField(part, 'source')
  const value = textField(source, 'value')
  const mediaType = textField(source, 'mimeType')
  if (value === undefined) return false
  const isUrl = textField(source, 'type') === 'url'
  const resourceId = transcript.resources.add({
    key: value,
    ...(mediaType && { mediaType }),
    ...(isUrl ? { url: value } : { data: value, encoding: 'base64' }),
  })
  draft.push({ type: 'resource', resourceId })
  return true
}

/** A message with parts only TanStack AI writes so. */
export function isTanStackMessage(message: UnknownRecord): boolean {
  return listField(message, 'parts')
    .filter(isRecord)
    .some((part) => {
      const type = textField(part, 'type')
      const isText = type === 'text' || type === 'thinking'
      return (
        type === 'tool-call' ||
        (isText && typeof field(part, 'content') === 'string' && field(part, 'text') === undefined)
      )
    })
}
