import type { MessageDraft } from '../reading/message-draft.ts'
import { textField, type UnknownRecord } from '../reading/record.ts'
import type { Transcript } from '../reading/transcript.ts'

/** A file part: its URL is a link or holds the bytes; v4 had the bytes as `data`. */
export function readUIFile(
  transcript: Transcript,
  draft: MessageDraft,
  part: UnknownRecord,
): boolean {
  const url = textField(part, 'url')
  const data = textField(part, 'data')
  const mediaType = textField(part, 'mediaType', 'mimeType', 'contentType')
  const title = textField(part, 'filename', 'name', 'title')
  const key = url ?? data
  if (key === undefined) return false
  const resourceId = transcript.resources.add({
    // The same bytes under two names are two files.
    key: `${title ?? ''}\n${key}`,
    ...(title && { title }),
    ...(mediaType && { mediaType }),
    ...(url === undefined ? { data: key, encoding: 'base64' as const } : { url }),
  })
  draft.push({ type: 'resource', resourceId })
  return true
}

/** A cited document: named, but its bytes are not in the transcript. */
export function readUIDocument(
  transcript: Transcript,
  draft: MessageDraft,
  part: UnknownRecord,
): boolean {
  const title = textField(part, 'filename', 'title')
  if (title === undefined) return false
  const mediaType = textField(part, 'mediaType')
  const resourceId = transcript.resources.add({
    key: `document\n${title}`,
    title,
    ...(mediaType && { mediaType }),
  })
  draft.push({ type: 'resource', resourceId })
  return true
}
