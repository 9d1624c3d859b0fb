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
import type { Transcript } from '../reading/transcript.ts'
import { withoutMarkers } from './citations.ts'

/** Reads what a message shows: text, code, thoughts, pictures, and the files sent with it. */
export function readContent(
  transcript: Transcript,
  draft: MessageDraft,
  message: UnknownRecord,
  path: string,
): void {
  const content = recordField(message, 'content')
  const metadata = recordField(message, 'metadata')
  const attachments = listField(metadata, 'attachments').filter(isRecord)
  const type = textField(content, 'content_type') ?? ''
  switch (type) {
    case 'text':
    case 'multimodal_text':
      listField(content, 'parts').forEach((part, index) => {
        draft.breakText()
        if (typeof part === 'string') draft.text(withoutMarkers(part, metadata))
        else readPart(transcript, draft, part, attachments, `${path}.parts[${index}]`)
      })
      break
    case 'code':
      draft.text(fenced(textOf(content), textField(content, 'language')))
      break
    case 'thoughts':
      readThoughts(draft, content, message)
      break
    default:
      transcript.issues.add(path, `"${type.slice(0, 80)}" content this version cannot read`)
      draft.push({ type: 'unknown', originalType: type })
  }
  for (const attachment of attachments) {
    if (!isShown(content, attachment)) addFile(transcript, draft, attachment, undefined)
  }
}

/** The text of a call or answer, wherever this kind of content has it. */
export function textOf(content: UnknownRecord): string {
  const own = textField(content, 'text', 'result', 'content')
  if (own !== undefined) return own
  return listField(content, 'parts')
    .filter((part) => typeof part === 'string')
    .join('\n')
}

/** Bytes are not in the export's JSON: a picture is named, and shown as not there. */
export function addFile(
  transcript: Transcript,
  draft: MessageDraft,
  file: UnknownRecord,
  title: string | undefined,
): string {
  const name = textField(file, 'name') ?? title
  const size = Number(field(file, 'size', 'size_bytes') ?? Number.NaN)
  const mediaType =
    textField(file, 'mime_type', 'mimeType') ?? (name === undefined ? 'image/png' : undefined)
  const resourceId = transcript.resources.add({
    key: textField(file, 'id') ?? idOfPointer(file) ?? name ?? '',
    ...(name && { title: name }),
    ...(mediaType && { mediaType }),
    ...(Number.isInteger(size) && size >= 0 && { size }),
  })
  draft.push({ type: 'resource', resourceId })
  return resourceId
}

function readPart(
  transcript: Transcript,
  draft: MessageDraft,
  part: unknown,
  attachments: readonly UnknownRecord[],
  path: string,
): void {
  const type = isRecord(part) ? (textField(part, 'content_type') ?? '') : ''
  if (isRecord(part) && type === 'image_asset_pointer') {
    const file = attachments.find((each) => textField(each, 'id') === idOfPointer(part))
    addFile(transcript, draft, { ...part, ...file }, undefined)
  } else if (isRecord(part) && type === 'audio_transcription')
    draft.text(textField(part, 'text') ?? '')
  else if (!/audio|video/.test(type)) {
    transcript.issues.add(path, `a "${type.slice(0, 80)}" part this version cannot read`)
    draft.push({ type: 'unknown', originalType: type })
  }
}

function readThoughts(draft: MessageDraft, content: UnknownRecord, message: UnknownRecord): void {
  const startedAt = readMoment(field(message, 'create_time'))
  const texts = listField(content, 'thoughts')
    .filter(isRecord)
    .map((thought) => {
      const summary = textField(thought, 'summary')
      return [summary && `**${summary}**`, textField(thought, 'content')]
        .filter(Boolean)
        .join('\n\n')
    })
  draft.reasoning(texts.join('\n\n'), startedAt ? { startedAt } : {})
}

function fenced(code: string, language: string | undefined): string {
  if (code.trim() === '') return ''
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language && language !== 'unknown' ? language : ''}\n${code}\n${fence}`
}

/** `file-service://file-abc` and `sediment://file_abc` name the file after the slashes. */
function idOfPointer(part: UnknownRecord): string | undefined {
  return textField(part, 'asset_pointer')
    ?.replace(/^[a-z-]+:\/\//, '')
    .replace(/[?#].*$/, '')
}

function isShown(content: UnknownRecord, attachment: UnknownRecord): boolean {
  const id = textField(attachment, 'id')
  return listField(content, 'parts').some((part) => isRecord(part) && idOfPointer(part) === id)
}
