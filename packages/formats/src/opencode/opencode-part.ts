import type { Timed, ToolPart } from '@playthread/core'
import type { Draft, MessageDraft } from '../reading/message-draft.ts'
import { fileNameOf } from '../reading/media-type.ts'
import { readMoment } from '../reading/moment.ts'
import { plainJson } from '../reading/plain-json.ts'
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

/** Parts that tell of the session's own workings. */
const silent = new Set([
  'step-start',
  'step-finish',
  'snapshot',
  'patch',
  'agent',
  'subtask',
  'retry',
  'compaction',
])

/** Reads one part into the draft; a part nobody knows keeps its place. */
export function readOpencodePart(
  transcript: Transcript,
  draft: MessageDraft,
  part: unknown,
  path: string,
): void {
  const type = isRecord(part) ? (textField(part, 'type') ?? '') : ''
  if (isRecord(part) && (silent.has(type) || readKnown(transcript, draft, part, type, path))) return
  transcript.issues.add(path, `a "${type.slice(0, 80)}" part this version cannot read`)
  draft.push({ type: 'unknown', originalType: type })
}

function readKnown(
  transcript: Transcript,
  draft: MessageDraft,
  part: UnknownRecord,
  type: string,
  path: string,
): boolean {
  switch (type) {
    case 'text':
      // Added by opencode for the model: file contents, reminders.
      if (field(part, 'synthetic') === true || field(part, 'ignored') === true) return true
      draft.breakText()
      draft.text(textField(part, 'text') ?? '', timesOf(part))
      return true
    case 'reasoning':
      draft.reasoning(textField(part, 'text') ?? '', timesOf(part))
      return true
    case 'tool':
      readTool(transcript, draft, part, path)
      return true
    case 'file':
      addFile(transcript, draft, part)
      return true
    default:
      return false
  }
}

const statuses: Readonly<Record<string, ToolPart['status']>> = {
  completed: 'done',
  success: 'done',
  error: 'error',
}

function readTool(
  transcript: Transcript,
  draft: MessageDraft,
  part: UnknownRecord,
  path: string,
): void {
  const state = recordField(part, 'state')
  const input = field(state, 'input')
  const call: Draft<ToolPart> = transcript.tools.call(draft, {
    callId: textField(part, 'callID'),
    toolName: textField(part, 'tool'),
    title: textField(state, 'title'),
    input: input === undefined ? undefined : plainJson(input),
    path,
  })
  Object.assign(call, timesOf(state))
  const name = textField(state, 'status') ?? ''
  const status = Object.hasOwn(statuses, name) ? statuses[name] : undefined
  if (!status) return
  const error = textField(state, 'error')
  call.status = /^(The user rejected|Tool execution aborted)/.test(error ?? '')
    ? denied(error)
    : status
  call.output =
    error === undefined
      ? toolOutput(field(state, 'output'), transcript.resources)
      : [{ type: 'text', text: error }]
  for (const file of listField(state, 'attachments').filter(isRecord))
    addFile(transcript, draft, file)
}

function denied(error: string | undefined): 'denied' | 'abandoned' {
  return error?.startsWith('The user rejected') ? 'denied' : 'abandoned'
}

/** A `file:` address is a path of the user's machine: only the name is told. */
function addFile(transcript: Transcript, draft: MessageDraft, file: UnknownRecord): void {
  const url = textField(file, 'url') ?? ''
  const isLink = /^(https?|data):/i.test(url)
  const title =
    textField(file, 'filename') ?? (isLink && !/^data:/i.test(url) ? fileNameOf(url) : '')
  const mediaType = textField(file, 'mime')
  const resourceId = transcript.resources.add({
    key: url || title,
    title,
    ...(mediaType && { mediaType }),
    ...(isLink && { url }),
  })
  draft.push({ type: 'resource', resourceId })
}

function timesOf(record: UnknownRecord): Timed {
  const time = recordField(record, 'time')
  const startedAt = readMoment(field(time, 'start'))
  const endedAt = readMoment(field(time, 'end'))
  return { ...(startedAt && { startedAt }), ...(endedAt && { endedAt }) }
}
