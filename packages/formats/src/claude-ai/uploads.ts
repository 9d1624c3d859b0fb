import type { MessageDraft } from '../reading/message-draft.ts'
import { field, isRecord, listField, textField, type UnknownRecord } from '../reading/record.ts'
import type { FoundFile } from '../reading/resource-list.ts'
import type { Transcript } from '../reading/transcript.ts'

/** What was sent with a message: documents as the text taken from them, files by their names. */
export function readUploads(
  transcript: Transcript,
  draft: MessageDraft,
  message: UnknownRecord,
): void {
  const named = listField(message, 'files')
  const files = named.length > 0 ? named : listField(message, 'files_v2')
  const found = [
    ...listField(message, 'attachments').filter(isRecord).map(attachment),
    ...files.filter(isRecord).flatMap(uploaded),
  ]
  for (const file of found) {
    draft.push({ type: 'resource', resourceId: transcript.resources.add(file) })
  }
}

function attachment(record: UnknownRecord): FoundFile {
  const text = textField(record, 'extracted_content')
  const title = textField(record, 'file_name') ?? 'pasted.txt'
  const size = Number(field(record, 'file_size') ?? Number.NaN)
  const key = `${title}\n${text ?? textField(record, 'id') ?? ''}`
  // The bytes of a document are not in the export: what is here is its text.
  if (text !== undefined) return { key, title, mediaType: 'text/plain', data: text }
  return { key, title, ...(Number.isInteger(size) && size >= 0 && { size }) }
}

function uploaded(file: UnknownRecord): FoundFile[] {
  const title = textField(file, 'file_name')
  const key = textField(file, 'file_uuid') ?? title
  if (key === undefined) return []
  const isBare = textField(file, 'file_kind') === 'image' && !/\.\w+$/.test(title ?? '')
  return [{ key, ...(title && { title }), ...(isBare && { mediaType: 'image/png' }) }]
}
